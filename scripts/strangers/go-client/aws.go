package main

import (
	"net/http"
	"strings"

	mackerel "github.com/mackerelio/mackerel-client-go"
)

// awsIntegrations makes two settings, one by role and one by access key, changes one and deletes both.
func awsIntegrations(r *report, client *mackerel.Client) {
	fullname := service + ":" + role
	param := &mackerel.CreateAWSIntegrationParam{
		Name:         "stranger by role",
		Memo:         "made by the Go client",
		RoleArn:      "arn:aws:iam::123456789012:role/stranger",
		Region:       "ap-northeast-1",
		IncludedTags: "service:shop",
		ExcludedTags: "stage:test",
		Services: map[string]*mackerel.AWSIntegrationService{
			"EC2": {Enable: true, Role: &fullname, ExcludedMetrics: []string{}, RetireAutomatically: true},
			"ALB": {Enable: true, ExcludedMetrics: []string{"alb.request.count"}, RetireAutomatically: true},
		},
	}
	r.call("CreateAWSIntegrationExternalID", func() (err error) {
		param.ExternalID, err = client.CreateAWSIntegrationExternalID()
		return err
	})
	var id string
	r.call("CreateAWSIntegration, by role", func() error {
		made, err := client.CreateAWSIntegration(param)
		if err != nil {
			return err
		}
		id = made.ID
		return sameIntegration(made, id, param)
	})
	byKey := &mackerel.CreateAWSIntegrationParam{
		Name:      "stranger by key",
		Key:       "AKIAIOSFODNN7EXAMPLE",
		SecretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
		Services: map[string]*mackerel.AWSIntegrationService{
			"Lambda": {Enable: true, IncludedMetrics: []string{"lambda.count.invocations"}},
		},
	}
	var idByKey string
	r.call("CreateAWSIntegration, by access key, with included metrics", func() error {
		byKey.Region = "us-east-1"
		made, err := client.CreateAWSIntegration(byKey)
		if err != nil {
			return err
		}
		idByKey = made.ID
		return sameIntegration(made, idByKey, byKey)
	})
	r.call("FindAWSIntegration", func() error {
		found, err := client.FindAWSIntegration(id)
		if err != nil {
			return err
		}
		return sameIntegration(found, id, param)
	})
	r.call("FindAWSIntegrations", func() error {
		found, err := client.FindAWSIntegrations()
		if err != nil {
			return err
		}
		sent := map[string]*mackerel.CreateAWSIntegrationParam{id: param, idByKey: byKey}
		if wrong := same("the number of integrations", len(found), len(sent)); wrong != nil {
			return wrong
		}
		for _, one := range found {
			if wrong := sameIntegration(one, one.ID, sent[one.ID]); wrong != nil {
				return wrong
			}
		}
		return nil
	})
	r.call("UpdateAWSIntegration", func() error {
		changed := *param
		changed.Memo = "changed"
		// As other clients write its name.
		changed.Services = map[string]*mackerel.AWSIntegrationService{
			"Route53": {Enable: true, ExcludedMetrics: []string{}},
		}
		updated, err := client.UpdateAWSIntegration(id, (*mackerel.UpdateAWSIntegrationParam)(&changed))
		if err != nil {
			return err
		}
		param = &changed
		return sameIntegration(updated, id, param)
	})
	r.call("UpdateAWSIntegration, with neither list of metrics, and so null for both", func() error {
		changed := *param
		changed.Services = map[string]*mackerel.AWSIntegrationService{"SQS": {Enable: true}}
		updated, err := client.UpdateAWSIntegration(id, (*mackerel.UpdateAWSIntegrationParam)(&changed))
		if err != nil {
			return err
		}
		param = &changed
		return sameIntegration(updated, id, param)
	})
	r.call("ListAWSIntegrationExcludableMetrics", func() error {
		metrics, err := client.ListAWSIntegrationExcludableMetrics()
		if err != nil {
			return err
		}
		return same("whether there are metrics of EC2", len((*metrics)["EC2"]) > 0, true)
	})
	r.call("DeleteAWSIntegration", func() error {
		deleted, err := client.DeleteAWSIntegration(id)
		if err != nil {
			return err
		}
		_, gone := client.FindAWSIntegration(id)
		_, other := client.DeleteAWSIntegration(idByKey)
		return all(sameIntegration(deleted, id, param), refused(gone, http.StatusNotFound), other)
	})
}

// sameIntegration compares a setting with what was sent. Services that were not sent are there, disabled.
func sameIntegration(got *mackerel.AWSIntegration, id string, sent *mackerel.CreateAWSIntegrationParam) error {
	if wrong := all(
		same("the ID", got.ID, id),
		same("the name", got.Name, sent.Name),
		same("the memo", got.Memo, sent.Memo),
		same("the key", got.Key, sent.Key),
		same("the role", got.RoleArn, sent.RoleArn),
		same("the external ID", got.ExternalID, sent.ExternalID),
		same("the region", got.Region, sent.Region),
		same("the included tags", got.IncludedTags, sent.IncludedTags),
		same("the excluded tags", got.ExcludedTags, sent.ExcludedTags),
	); wrong != nil {
		return wrong
	}
	read, written := byOneSpelling(got.Services), byOneSpelling(sent.Services)
	for name, one := range written {
		if read[name] == nil {
			return same("the service "+name, read[name], one)
		}
	}
	for name, one := range read {
		wanted := written[name]
		if wanted == nil {
			wanted = &mackerel.AWSIntegrationService{}
		}
		if wrong := all(
			same(name+".enable", one.Enable, wanted.Enable),
			same(name+".role", roleOf(one), roleOf(wanted)),
			same(name+".includedMetrics", text(one.IncludedMetrics), text(metricsOf(one.IncludedMetrics, wanted.IncludedMetrics))),
			same(name+".excludedMetrics", text(one.ExcludedMetrics), text(metricsOf(one.ExcludedMetrics, wanted.ExcludedMetrics))),
			same(name+".retireAutomatically", one.RetireAutomatically, wanted.RetireAutomatically),
		); wrong != nil {
			return wrong
		}
	}
	return nil
}

// byOneSpelling has the services by a name without blanks: Mackerel's documents write "Route 53", other clients "Route53".
func byOneSpelling(services map[string]*mackerel.AWSIntegrationService) map[string]*mackerel.AWSIntegrationService {
	named := map[string]*mackerel.AWSIntegrationService{}
	for name, one := range services {
		named[strings.ReplaceAll(name, " ", "")] = one
	}
	return named
}

func roleOf(setting *mackerel.AWSIntegrationService) string {
	if setting.Role == nil {
		return ""
	}
	return strings.ReplaceAll(*setting.Role, ": ", ":")
}

// metricsOf is what must come back for a list that was sent: a list that was left out may come back empty.
func metricsOf(got, sent []string) []string {
	if len(got) == 0 && len(sent) == 0 {
		return got
	}
	return sent
}
