package org.beian.web.api.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.beian.access.AccessRequest;
import org.beian.filing.FilingContent;

/** Reads bodies whose shape was checked: blanks around texts go, what is null or absent is null. */
final class Bodies {

    private Bodies() {}

    static AccessRequest request(JsonNode body) {
        JsonNode customer = body.path("customer");
        return new AccessRequest(
                text(body, "provider"),
                customer.isObject()
                        ? new AccessRequest.Customer(
                                text(customer, "name"),
                                text(customer, "contactName"),
                                text(customer, "phone"),
                                text(customer, "email"))
                        : null,
                text(body, "reference"),
                text(body, "websiteName"),
                texts(body, "domains"),
                texts(body, "methods"),
                texts(body, "serverProvinces"));
    }

    static List<FilingContent.Ips> ips(JsonNode body) {
        List<FilingContent.Ips> ips = new ArrayList<>();
        for (JsonNode each : body.path("ips")) {
            ips.add(new FilingContent.Ips(text(each, "start"), text(each, "end")));
        }
        return ips;
    }

    static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        return value.isTextual() ? value.asText().strip() : null;
    }

    static LocalDate date(JsonNode body) {
        String date = text(body, "date");
        return date == null ? null : LocalDate.parse(date);
    }

    private static List<String> texts(JsonNode body, String name) {
        List<String> texts = new ArrayList<>();
        body.path(name).forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
