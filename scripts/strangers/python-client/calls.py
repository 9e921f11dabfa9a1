"""Calls the simulator by PyPI's Mackerel client: each method once, comparing what comes back with what was sent.

The simulator is the one at MACKEREL_APIBASE, with the key in MACKEREL_APIKEY. The client can't register a host, so one
named `web-01`, in the role `Shop:web`, with a network interface, must be there. Ends with 1 if anything differs.
"""

import os
import sys
import time

from mackerel.client import Client

failures = 0


def call(method, check):
    """Makes one call and prints one line."""
    global failures
    try:
        check()
        print(f"✓ {method}")
    except Exception as error:
        failures += 1
        print(f"✗ {method}: {error!r}")


def same(what, got, wanted):
    if got != wanted:
        raise AssertionError(f"{what} came back as {got!r}, not as {wanted!r}")


client = Client(mackerel_origin=os.environ["MACKEREL_APIBASE"], mackerel_api_key=os.environ["MACKEREL_APIKEY"])
now = int(time.time())
host_id = ""


def get_hosts():
    global host_id
    hosts = client.get_hosts(service="Shop", role="web", name="web-01", status="working")
    same("the names", [host.name for host in hosts], ["web-01"])
    host_id = hosts[0].id
    same("the address", hosts[0].ip_addr(), "192.0.2.1")
    same("the MAC address", hosts[0].mac_addr(), "00:00:5e:00:53:01")


def get_host():
    host = client.get_host(host_id)
    same("the host", [host.id, host.name, host.roles, host.is_retired], [host_id, "web-01", {"Shop": ["web"]}, False])


def update_host_status():
    same("the reply", client.update_host_status(host_id, "maintenance"), {"success": True})
    same("the status", client.get_host(host_id).status, "maintenance")


def post_metrics():
    values = [{"hostId": host_id, "name": "custom.stranger", "time": now, "value": 2.5}]
    same("the reply", client.post_metrics(values), {"success": True})


def get_latest_metrics():
    latest = client.get_latest_metrics([host_id], ["custom.stranger"])
    value = latest["tsdbLatest"][host_id]["custom.stranger"]
    same("the latest value", [value["value"], value["time"]], [2.5, now])


def retire_host():
    same("the reply", client.retire_host(host_id), {"success": True})
    same("isRetired", client.get_host(host_id).is_retired, True)
    same("the hosts that are left", client.get_hosts(service="Shop"), [])


call("get_hosts", get_hosts)
call("get_host", get_host)
call("update_host_status", update_host_status)
call("post_metrics", post_metrics)
call("get_latest_metrics", get_latest_metrics)
call("retire_host", retire_host)
sys.exit(1 if failures else 0)
