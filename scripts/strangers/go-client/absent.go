package main

import (
	mackerel "github.com/mackerelio/mackerel-client-go"
)

// absent makes the calls about the same resources that the simulator does not have, and says so: where one of them is
// answered, the simulator has it by now, and it deserves a check above.
func absent(r *report, client *mackerel.Client) {
	connectivity := &mackerel.MonitorConnectivity{Type: "connectivity", Name: "stranger"}
	calls := []struct {
		method string
		call   func() error
	}{
		{"GetMonitor", func() error { _, err := client.GetMonitor("x"); return err }},
		{"CreateMonitor", func() error { _, err := client.CreateMonitor(connectivity); return err }},
		{"UpdateMonitor", func() error { _, err := client.UpdateMonitor("x", connectivity); return err }},
		{"DeleteMonitor", func() error { _, err := client.DeleteMonitor("x"); return err }},
		{"FindAlertLogs", func() error { _, err := client.FindAlertLogs("x", nil); return err }},
		{"DeleteServiceGraphDef", func() error { return client.DeleteServiceGraphDef(service, "x") }},
	}
	for _, one := range calls {
		r.call(one.method+", which the simulator does not have, and says so", func() error { return notSimulated(one.call()) })
	}
}
