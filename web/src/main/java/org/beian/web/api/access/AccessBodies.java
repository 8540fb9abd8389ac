package org.beian.web.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.beian.access.application.AccessRequest;
import org.beian.filing.content.FilingContent;
import org.beian.web.api.JsonMembers;

/**
 * Mapper of validated JSON bodies to values of access applications: single texts are stripped, one
 * that is null or absent becomes null.
 */
final class AccessBodies {

    private AccessBodies() {}

    static AccessRequest request(JsonNode body) {
        JsonNode customer = body.path("customer");
        return new AccessRequest(
                JsonMembers.text(body, "provider"),
                customer.isObject()
                        ? new AccessRequest.Customer(
                                JsonMembers.text(customer, "name"),
                                JsonMembers.text(customer, "contactName"),
                                JsonMembers.text(customer, "phone"),
                                JsonMembers.text(customer, "email"))
                        : null,
                JsonMembers.text(body, "reference"),
                JsonMembers.text(body, "websiteName"),
                texts(body, "domains"),
                texts(body, "methods"),
                texts(body, "serverProvinces"));
    }

    static List<FilingContent.Ips> ips(JsonNode body) {
        List<FilingContent.Ips> ips = new ArrayList<>();
        for (JsonNode each : body.path("ips")) {
            ips.add(
                    new FilingContent.Ips(
                            JsonMembers.text(each, "start"), JsonMembers.text(each, "end")));
        }
        return ips;
    }

    private static List<String> texts(JsonNode body, String name) {
        List<String> texts = new ArrayList<>();
        body.path(name).forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
