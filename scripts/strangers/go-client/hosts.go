package main

import (
	"errors"
	"fmt"
	"net/http"
	"slices"

	mackerel "github.com/mackerelio/mackerel-client-go"
)

const customIdentifier = "Stranger/01 ? #%.例"

// hosts makes a host and changes it. It returns the host's ID, for the calls about a host.
func hosts(r *report, client *mackerel.Client) string {
	param := &mackerel.CreateHostParam{
		Name:             "stranger-01",
		DisplayName:      "Stranger No. 1",
		Memo:             "made by the Go client",
		CustomIdentifier: customIdentifier,
		Meta: mackerel.HostMeta{
			AgentName:    "stranger/1.0",
			AgentVersion: "1.0",
			BlockDevice:  mackerel.BlockDevice{"sda": {"size": "42"}},
			CPU:          mackerel.CPU{{"model_name": "A CPU", "mhz": "2000"}},
			Filesystem:   mackerel.FileSystem{"/dev/sda1": map[string]any{"mount": "/"}},
			Kernel:       mackerel.Kernel{"name": "Linux"},
			Memory:       mackerel.Memory{"total": "1024kB"},
			Cloud:        &mackerel.Cloud{Provider: "ec2", MetaData: map[string]any{"instance-id": "i-0"}},
		},
		Interfaces: []mackerel.Interface{{
			Name:          "eth0",
			IPv4Addresses: []string{"192.0.2.1", "192.0.2.2"},
			IPv6Addresses: []string{"2001:db8::1"},
			MacAddress:    "00:00:5e:00:53:01",
		}},
		RoleFullnames: []string{service + ":" + role},
		Checks:        []mackerel.CheckConfig{{Name: "ping", Memo: "of the stranger"}},
	}
	var id string
	r.call("CreateHost", func() (err error) {
		id, err = client.CreateHost(param)
		return err
	})
	r.call("FindHost", func() error {
		host, err := client.FindHost(id)
		return all(err, sameHost(host, id, param))
	})
	r.call("CreateHost, with all that may be null", func() error {
		bare, err := client.CreateHost(&mackerel.CreateHostParam{Name: "stranger-02"})
		if err != nil {
			return err
		}
		host, err := client.FindHost(bare)
		return all(err, sameHost(host, bare, &mackerel.CreateHostParam{Name: "stranger-02"}), client.RetireHost(bare))
	})
	r.call("FindHostByCustomIdentifier", func() error {
		host, err := client.FindHostByCustomIdentifier(customIdentifier, &mackerel.FindHostByCustomIdentifierParam{})
		return all(err, sameHost(host, id, param))
	})
	r.call("FindHostByCustomIdentifier, without regard to case", func() error {
		other := "sTRANGER/01 ? #%.例"
		_, err := client.FindHostByCustomIdentifier(other, &mackerel.FindHostByCustomIdentifierParam{})
		if wrong := refused(err, http.StatusNotFound); wrong != nil {
			return wrong
		}
		loosely := mackerel.FindHostByCustomIdentifierParam{CaseInsensitive: true}
		host, err := client.FindHostByCustomIdentifier(other, &loosely)
		return all(err, sameHost(host, id, param))
	})
	r.call("FindHosts", func() error {
		found, err := client.FindHosts(&mackerel.FindHostsParam{
			Service:          service,
			Roles:            []string{role, "other"},
			Name:             param.Name,
			Statuses:         []string{mackerel.HostStatusWorking, mackerel.HostStatusStandby},
			CustomIdentifier: customIdentifier,
		})
		if err != nil {
			return err
		}
		if wrong := same("the number of hosts", len(found), 1); wrong != nil {
			return wrong
		}
		return sameHost(found[0], id, param)
	})
	changed := *param
	changed.Name, changed.Memo = "stranger-01b", "changed"
	// As mkr does: what it was not told to change is nil, and so null on the wire.
	changed.RoleFullnames, changed.Checks = nil, nil
	r.call("UpdateHost", func() error {
		updated, err := client.UpdateHost(id, (*mackerel.UpdateHostParam)(&changed))
		if wrong := all(err, same("the ID", updated, id)); wrong != nil {
			return wrong
		}
		host, err := client.FindHost(id)
		changed.RoleFullnames = param.RoleFullnames
		return all(err, sameHost(host, id, &changed))
	})
	r.call("UpdateHostStatus", func() error {
		return all(client.UpdateHostStatus(id, mackerel.HostStatusPoweroff), hasStatus(client, id, mackerel.HostStatusPoweroff))
	})
	r.call("BulkUpdateHostStatuses", func() error {
		err := client.BulkUpdateHostStatuses([]string{id}, mackerel.HostStatusWorking)
		return all(err, hasStatus(client, id, mackerel.HostStatusWorking))
	})
	r.call("UpdateHostRoleFullnames", func() error {
		for _, fullnames := range [][]string{{service + ":db", service + ":" + role}, {service + ":" + role}} {
			if err := client.UpdateHostRoleFullnames(id, fullnames); err != nil {
				return err
			}
			host, err := client.FindHost(id)
			if err != nil {
				return err
			}
			got := host.GetRoleFullnames()
			slices.Sort(got)
			if wrong := same("the roles", got, fullnames); wrong != nil {
				return wrong
			}
		}
		return nil
	})
	return id
}

// retirement retires hosts, which can't be undone.
func retirement(r *report, client *mackerel.Client, id string) {
	r.call("RetireHost", func() error {
		if err := client.RetireHost(id); err != nil {
			return err
		}
		host, err := client.FindHost(id)
		if err != nil {
			return err
		}
		_, gone := client.FindHostByCustomIdentifier(customIdentifier, &mackerel.FindHostByCustomIdentifierParam{})
		return all(same("isRetired", host.IsRetired, true), refused(gone, http.StatusNotFound))
	})
	r.call("BulkRetireHosts", func() error {
		var ids []string
		for number := range 3 {
			made, err := client.CreateHost(&mackerel.CreateHostParam{Name: fmt.Sprintf("stranger-1%d", number)})
			if err != nil {
				return err
			}
			ids = append(ids, made)
		}
		if err := client.BulkRetireHosts(ids); err != nil {
			return err
		}
		for _, one := range ids {
			host, err := client.FindHost(one)
			if err != nil {
				return err
			}
			if wrong := same("isRetired", host.IsRetired, true); wrong != nil {
				return wrong
			}
		}
		return nil
	})
	r.call("BulkRetireHosts, of an unknown host", func() error {
		return refused(client.BulkRetireHosts([]string{"nobody"}), http.StatusNotFound)
	})
}

func hasStatus(client *mackerel.Client, id, status string) error {
	host, err := client.FindHost(id)
	if err != nil {
		return err
	}
	return same("the status", host.Status, status)
}

// sameHost compares what can be read of a host with what was sent.
func sameHost(host *mackerel.Host, id string, sent *mackerel.CreateHostParam) error {
	if host == nil {
		return errors.New("there is no host")
	}
	var interfaces []mackerel.Interface
	for _, one := range host.Interfaces {
		// Mackerel adds the older, single form.
		one.IPAddress = ""
		interfaces = append(interfaces, one)
	}
	return all(
		same("the ID", host.ID, id),
		same("the name", host.Name, sent.Name),
		same("the display name", host.DisplayName, sent.DisplayName),
		same("the memo", host.Memo, sent.Memo),
		same("the custom identifier", host.CustomIdentifier, sent.CustomIdentifier),
		same("the meta", host.Meta, sent.Meta),
		same("the interfaces", interfaces, sent.Interfaces),
		same("the roles", host.GetRoleFullnames(), sent.RoleFullnames),
		same("isRetired", host.IsRetired, false),
	)
}
