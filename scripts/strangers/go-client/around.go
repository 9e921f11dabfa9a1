package main

import (
	"net/http"
	"slices"
	"time"

	mackerel "github.com/mackerelio/mackerel-client-go"
)

// organization reads what there is without any host.
func organization(r *report, client *mackerel.Client) {
	r.call("GetOrg", func() error {
		org, err := client.GetOrg()
		if err != nil {
			return err
		}
		return same("whether the organization has a name", org.Name != "", true)
	})
	r.call("FindChannels", func() error {
		channels, err := client.FindChannels()
		return all(err, same("the number of channels", len(channels), 0))
	})
}

// services makes the service and the role that the other calls are about.
func services(r *report, client *mackerel.Client) {
	r.call("CreateService", func() error {
		made, err := client.CreateService(&mackerel.CreateServiceParam{Name: service, Memo: "of the stranger"})
		if err != nil {
			return err
		}
		return all(same("the name", made.Name, service), same("the memo", made.Memo, "of the stranger"))
	})
	r.call("CreateRole", func() error {
		made, err := client.CreateRole(service, &mackerel.CreateRoleParam{Name: role, Memo: "of hosts"})
		return all(err, same("the role", made, &mackerel.Role{Name: role, Memo: "of hosts"}))
	})
	r.call("FindServices", func() error {
		found, err := client.FindServices()
		if err != nil {
			return err
		}
		wanted := []*mackerel.Service{{Name: service, Memo: "of the stranger", Roles: []string{role}}}
		return same("the services", found, wanted)
	})
	r.call("FindRoles", func() error {
		found, err := client.FindRoles(service)
		return all(err, same("the roles", found, []*mackerel.Role{{Name: role, Memo: "of hosts"}}))
	})
}

// removal deletes the service and the role.
func removal(r *report, client *mackerel.Client) {
	r.call("DeleteRole", func() error {
		deleted, err := client.DeleteRole(service, role)
		return all(err, same("the role", deleted, &mackerel.Role{Name: role, Memo: "of hosts"}))
	})
	r.call("DeleteService", func() error {
		deleted, err := client.DeleteService(service)
		if err != nil {
			return err
		}
		left, err := client.FindServices()
		return all(err, same("the name", deleted.Name, service), same("the number of services", len(left), 0))
	})
}

// metrics posts values of a host and reads them back.
func metrics(r *report, client *mackerel.Client, hostID string) {
	now := time.Now().Unix()
	r.call("PostHostMetricValuesByHostID", func() error {
		return client.PostHostMetricValuesByHostID(hostID, []*mackerel.MetricValue{
			{Name: "custom.stranger.one", Time: now - 60, Value: 1.5},
			{Name: "custom.stranger.one", Time: now, Value: 2.5},
		})
	})
	r.call("PostHostMetricValues", func() error {
		value := mackerel.MetricValue{Name: "custom.stranger.two", Time: now, Value: 7}
		return client.PostHostMetricValues([]*mackerel.HostMetricValue{{HostID: hostID, MetricValue: &value}})
	})
	r.call("ListHostMetricNames", func() error {
		names, err := client.ListHostMetricNames(hostID)
		slices.Sort(names)
		return all(err, same("the names", names, []string{"custom.stranger.one", "custom.stranger.two"}))
	})
	r.call("FetchLatestMetricValues", func() error {
		latest, err := client.FetchLatestMetricValues([]string{hostID}, []string{"custom.stranger.one"})
		if err != nil {
			return err
		}
		value := latest[hostID]["custom.stranger.one"]
		if value == nil {
			return same("the latest value", nil, 2.5)
		}
		return all(same("the latest value", value.Value, 2.5), same("its time", value.Time, now))
	})
	r.call("FetchHostMetricValues", func() error {
		values, err := client.FetchHostMetricValues(hostID, "custom.stranger.one", now-3600, now)
		wanted := []mackerel.MetricValue{{Time: now - 60, Value: 1.5}, {Time: now, Value: 2.5}}
		return all(err, same("the values", values, wanted))
	})
	r.call("PostServiceMetricValues, FetchServiceMetricValues, ListServiceMetricNames", func() error {
		value := mackerel.MetricValue{Name: "custom.stranger.three", Time: now, Value: 3}
		posted := client.PostServiceMetricValues(service, []*mackerel.MetricValue{&value})
		names, listed := client.ListServiceMetricNames(service)
		values, fetched := client.FetchServiceMetricValues(service, value.Name, now-60, now)
		return all(posted, listed, fetched, same("the names", names, []string{value.Name}),
			same("the values", values, []mackerel.MetricValue{{Time: now, Value: 3.0}}))
	})
}

// metadata writes, reads and deletes the metadata of a host, a service and a role.
func metadata(r *report, client *mackerel.Client, hostID string) {
	const namespace = "stranger_go-1"
	value := map[string]any{"text": "例 ::x::", "list": []any{1.0, nil, true}}
	type reply struct {
		value    any
		modified time.Time
		err      error
	}
	kinds := []struct {
		name       string
		put        func() error
		get        func() reply
		namespaces func() ([]string, error)
		remove     func() error
	}{
		{
			"HostMetaData",
			func() error { return client.PutHostMetaData(hostID, namespace, value) },
			func() reply {
				got, err := client.GetHostMetaData(hostID, namespace)
				if err != nil {
					return reply{err: err}
				}
				return reply{got.HostMetaData, got.LastModified, nil}
			},
			func() ([]string, error) { return client.GetHostMetaDataNameSpaces(hostID) },
			func() error { return client.DeleteHostMetaData(hostID, namespace) },
		},
		{
			"ServiceMetaData",
			func() error { return client.PutServiceMetaData(service, namespace, value) },
			func() reply {
				got, err := client.GetServiceMetaData(service, namespace)
				if err != nil {
					return reply{err: err}
				}
				return reply{got.ServiceMetaData, got.LastModified, nil}
			},
			func() ([]string, error) { return client.GetServiceMetaDataNameSpaces(service) },
			func() error { return client.DeleteServiceMetaData(service, namespace) },
		},
		{
			"RoleMetaData",
			func() error { return client.PutRoleMetaData(service, role, namespace, value) },
			func() reply {
				got, err := client.GetRoleMetaData(service, role, namespace)
				if err != nil {
					return reply{err: err}
				}
				return reply{got.RoleMetaData, got.LastModified, nil}
			},
			func() ([]string, error) { return client.GetRoleMetaDataNameSpaces(service, role) },
			func() error { return client.DeleteRoleMetaData(service, role, namespace) },
		},
	}
	for _, kind := range kinds {
		r.call("Put"+kind.name, kind.put)
		r.call("Get"+kind.name, func() error {
			got := kind.get()
			if got.err != nil {
				return got.err
			}
			isNew := time.Since(got.modified).Abs() < time.Minute
			return all(same("the metadata", got.value, any(value)), same("whether it was modified just now", isNew, true))
		})
		r.call("Get"+kind.name+"NameSpaces", func() error {
			found, err := kind.namespaces()
			return all(err, same("the namespaces", found, []string{namespace}))
		})
		r.call("Delete"+kind.name, func() error {
			if err := kind.remove(); err != nil {
				return err
			}
			return refused(kind.get().err, http.StatusNotFound)
		})
	}
}

// downtimes makes one with every kind of scope that needs no monitor, changes it and deletes it.
func downtimes(r *report, client *mackerel.Client) {
	start := time.Now().Unix()
	param := &mackerel.Downtime{
		Name:     "stranger",
		Memo:     "made by the Go client",
		Start:    start,
		Duration: 30,
		Recurrence: &mackerel.DowntimeRecurrence{
			Type:     mackerel.DowntimeRecurrenceTypeWeekly,
			Interval: 2,
			Weekdays: []mackerel.DowntimeWeekday{mackerel.DowntimeWeekday(time.Monday), mackerel.DowntimeWeekday(time.Friday)},
			Until:    start + 90*24*3600,
		},
		ServiceScopes:     []string{service},
		RoleExcludeScopes: []string{service + ":" + role},
	}
	var id string
	r.call("CreateDowntime", func() error {
		made, err := client.CreateDowntime(param)
		if err != nil {
			return err
		}
		id = made.ID
		return sameDowntime(made, id, param)
	})
	r.call("FindDowntimes", func() error {
		found, err := client.FindDowntimes()
		if wrong := all(err, same("the number of downtimes", len(found), 1)); wrong != nil {
			return wrong
		}
		return sameDowntime(found[0], id, param)
	})
	r.call("UpdateDowntime", func() error {
		changed := &mackerel.Downtime{
			Name:       "stranger, changed",
			Start:      start,
			Duration:   5,
			RoleScopes: []string{service + ":" + role},
		}
		updated, err := client.UpdateDowntime(id, changed)
		if err != nil {
			return err
		}
		param = changed
		return sameDowntime(updated, id, param)
	})
	r.call("DeleteDowntime", func() error {
		deleted, err := client.DeleteDowntime(id)
		if err != nil {
			return err
		}
		_, gone := client.DeleteDowntime(id)
		return all(sameDowntime(deleted, id, param), refused(gone, http.StatusNotFound))
	})
}

func sameDowntime(got *mackerel.Downtime, id string, sent *mackerel.Downtime) error {
	wanted, read := *sent, *got
	wanted.ID = id
	read.RoleScopes = withoutBlanks(got.RoleScopes)
	read.RoleExcludeScopes = withoutBlanks(got.RoleExcludeScopes)
	// Written as JSON, where a list without entries is as one that was left out.
	return same("the downtime", text(read), text(wanted))
}

// annotations makes one, changes it and deletes it.
func annotations(r *report, client *mackerel.Client) {
	now := time.Now().Unix()
	param := &mackerel.GraphAnnotation{
		Title:       "stranger",
		Description: "made by the Go client",
		From:        now - 60,
		To:          now,
		Service:     service,
		Roles:       []string{role},
	}
	var id string
	r.call("CreateGraphAnnotation", func() error {
		made, err := client.CreateGraphAnnotation(param)
		if err != nil {
			return err
		}
		id = made.ID
		return sameAnnotation(made, id, param)
	})
	r.call("FindGraphAnnotations", func() error {
		found, err := client.FindGraphAnnotations(service, now-3600, now+3600)
		if wrong := all(err, same("the number of annotations", len(found), 1)); wrong != nil {
			return wrong
		}
		_, unknown := client.FindGraphAnnotations("Nobody", now-3600, now+3600)
		return all(sameAnnotation(found[0], id, param), refused(unknown, http.StatusNotFound))
	})
	r.call("UpdateGraphAnnotation", func() error {
		changed := *param
		changed.Title, changed.To = "stranger, changed", now+60
		updated, err := client.UpdateGraphAnnotation(id, &changed)
		if err != nil {
			return err
		}
		param = &changed
		return sameAnnotation(updated, id, param)
	})
	r.call("DeleteGraphAnnotation", func() error {
		deleted, err := client.DeleteGraphAnnotation(id)
		if err != nil {
			return err
		}
		_, gone := client.DeleteGraphAnnotation(id)
		return all(sameAnnotation(deleted, id, param), refused(gone, http.StatusNotFound))
	})
}

func sameAnnotation(got *mackerel.GraphAnnotation, id string, sent *mackerel.GraphAnnotation) error {
	wanted := *sent
	wanted.ID = id
	return same("the annotation", *got, wanted)
}
