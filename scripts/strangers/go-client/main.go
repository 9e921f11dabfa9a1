// Calls the simulator as programs do that are built on Mackerel's public client for Go, among them mkr and mackerel-agent:
// each method once, comparing what comes back with what was sent. The simulator is the one at MACKEREL_APIBASE, with the
// key in MACKEREL_APIKEY, and without hosts. Ends with 1 if anything differs.
package main

import (
	"fmt"
	"os"

	mackerel "github.com/mackerelio/mackerel-client-go"
)

// Every service, role and host of this program is its own.
const (
	service = "Stranger"
	role    = "go"
)

func main() {
	client, err := mackerel.NewClientWithOptions(os.Getenv("MACKEREL_APIKEY"), os.Getenv("MACKEREL_APIBASE"), false)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	r := &report{}
	organization(r, client)
	services(r, client)
	hostID := hosts(r, client)
	metrics(r, client, hostID)
	metadata(r, client, hostID)
	alerts(r, client, hostID)
	monitors(r, client)
	downtimes(r, client)
	annotations(r, client)
	retirement(r, client, hostID)
	awsIntegrations(r, client)
	absent(r, client)
	removal(r, client)
	fmt.Printf("%d calls held, %d did not.\n", r.held, r.failed)
	if r.failed > 0 {
		os.Exit(1)
	}
}
