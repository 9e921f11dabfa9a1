package main

import (
	"net/http"
	"time"

	mackerel "github.com/mackerelio/mackerel-client-go"
)

// alerts reports a check, which opens an alert, and reads the alert in every way there is.
func alerts(r *report, client *mackerel.Client, hostID string) {
	r.call("FindAlerts, with none open", func() error {
		found, err := client.FindAlerts()
		if err != nil {
			return err
		}
		return same("the number of alerts", len(found.Alerts), 0)
	})
	r.call("PostCheckReports", func() error {
		return client.PostCheckReports(&mackerel.CheckReports{Reports: []*mackerel.CheckReport{{
			Source:     mackerel.NewCheckSourceHost(hostID),
			Name:       "ping",
			Status:     mackerel.CheckStatusCritical,
			Message:    "no answer",
			OccurredAt: time.Now().Unix(),
		}}})
	})
	r.call("ListMonitoredStatues", func() error {
		statuses, err := client.ListMonitoredStatues(hostID)
		if wrong := all(err, same("the number of monitored statuses", len(statuses), 1)); wrong != nil {
			return wrong
		}
		one := statuses[0]
		return all(
			same("the status", one.Status, "CRITICAL"),
			same("the type", one.Detail.Type, "check"),
			same("the message", one.Detail.Message, "no answer"),
		)
	})
	var alert *mackerel.Alert
	r.call("FindAlerts", func() error {
		found, err := client.FindAlerts()
		if err != nil {
			return err
		}
		if wrong := same("the number of alerts", len(found.Alerts), 1); wrong != nil {
			return wrong
		}
		alert = found.Alerts[0]
		return all(
			same("the host", alert.HostID, hostID),
			same("the type", alert.Type, "check"),
			same("the status", alert.Status, "CRITICAL"),
		)
	})
	r.call("FindWithClosedAlerts", func() error {
		found, err := client.FindWithClosedAlerts()
		if err != nil {
			return err
		}
		return same("the alerts", found.Alerts, []*mackerel.Alert{alert})
	})
	if alert == nil {
		// Without one, whatever else there is to ask about it would be asked about nothing.
		return
	}
	r.call("FindAlertsByNextID", func() error {
		found, err := client.FindAlertsByNextID(alert.ID)
		if err != nil {
			return err
		}
		return same("the number of older alerts", len(found.Alerts), 0)
	})
	r.call("GetAlert", func() error {
		found, err := client.GetAlert(alert.ID)
		return all(err, same("the alert", found, alert))
	})
	r.call("FindWithClosedAlertsByNextID", func() error {
		found, err := client.FindWithClosedAlertsByNextID(alert.ID)
		if err != nil {
			return err
		}
		return same("the number of older alerts", len(found.Alerts), 0)
	})
	r.call("UpdateAlert", func() error {
		updated, err := client.UpdateAlert(alert.ID, mackerel.UpdateAlertParam{Memo: "seen"})
		if err != nil {
			return err
		}
		found, err := client.GetAlert(alert.ID)
		if err != nil {
			return err
		}
		return all(same("the memo", updated.Memo, "seen"), same("the memo of the alert", found.Memo, "seen"))
	})
	r.call("CloseAlert", func() error {
		closed, err := client.CloseAlert(alert.ID, "done")
		if err != nil {
			return err
		}
		open, err := client.FindAlerts()
		if err != nil {
			return err
		}
		return all(
			same("the reason", closed.Reason, "done"),
			same("whether it says when it was closed", closed.ClosedAt > 0, true),
			same("the number of open alerts", len(open.Alerts), 0),
		)
	})
	r.call("GetAlert, of an unknown alert", func() error {
		_, err := client.GetAlert("nobody")
		return refused(err, http.StatusNotFound)
	})
}

// monitors reads them, for the simulator's are not made through the API.
func monitors(r *report, client *mackerel.Client) {
	r.call("FindMonitors", func() error {
		_, err := client.FindMonitors()
		return err
	})
}
