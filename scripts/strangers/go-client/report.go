package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"reflect"
	"strings"

	mackerel "github.com/mackerelio/mackerel-client-go"
)

// report prints one line per call, and counts them.
type report struct {
	held, failed int
}

// call makes one call of the client. It has failed if check returns an error: the client's own, or a difference.
func (r *report) call(method string, check func() error) {
	if err := check(); err != nil {
		r.failed++
		fmt.Printf("✗ %s: %v\n", method, err)
		return
	}
	r.held++
	fmt.Printf("✓ %s\n", method)
}

// same returns an error that shows both values, as JSON, unless they are deeply equal.
func same(what string, got, want any) error {
	if reflect.DeepEqual(got, want) {
		return nil
	}
	return fmt.Errorf("%s came back as %s, not as %s", what, text(got), text(want))
}

// all returns the first error among some.
func all(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// refused returns an error unless the call was answered with this status.
func refused(err error, status int) error {
	var refusal *mackerel.APIError
	if !errors.As(err, &refusal) {
		return fmt.Errorf("it should be refused with %d, but the client says: %v", status, err)
	}
	return same("the status", refusal.StatusCode, status)
}

// notSimulated returns an error unless the simulator says that it does not have the endpoint. Where it has it by now, the
// call deserves a check of its own.
func notSimulated(err error) error {
	if wrong := refused(err, http.StatusNotFound); wrong != nil {
		return wrong
	}
	if !strings.Contains(strings.ToLower(err.Error()), "simulator") {
		return fmt.Errorf("the refusal does not say that the simulator lacks it: %w", err)
	}
	return nil
}

// withoutBlanks writes role full names in one form: some endpoints return "service: role".
func withoutBlanks(fullnames []string) []string {
	var written []string
	for _, name := range fullnames {
		written = append(written, strings.ReplaceAll(name, ": ", ":"))
	}
	return written
}

func text(value any) string {
	written, err := json.Marshal(value)
	if err != nil {
		return fmt.Sprintf("%#v", value)
	}
	return string(written)
}
