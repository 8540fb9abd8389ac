package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.beian.ipregister.record.IpRecordKind;
import org.beian.ipregister.record.IpRow;
import org.beian.ipregister.record.IpStatus;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/** Rule that a record has the items that its kind and its status require (formats.md 4). */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_ITEMS_COMPLETE")
class IpItemsComplete implements Rule<IpRow> {

    private static final List<String> OF_USERS =
            List.of(
                    "mode",
                    "date",
                    "unitName",
                    "nature",
                    "province",
                    "city",
                    "address",
                    "contactName",
                    "contactPhone",
                    "contactEmail");

    private static List<String> required(IpRow row) {
        if (row.is(IpRecordKind.SOURCE)) {
            return List.of("upstream");
        }
        if (row.is(IpRecordKind.ANNOUNCED)) {
            return List.of("receiver");
        }
        return row.status().map(IpItemsComplete::required).orElse(List.of());
    }

    private static List<String> required(IpStatus status) {
        return switch (status) {
            case USED -> OF_USERS;
            case REDISTRIBUTED -> List.of("receiver");
            case OWN_USE -> List.of("mode", "date");
            case RESERVED -> List.of();
        };
    }

    @Override
    public void check(IpRow row, Findings out) {
        for (String column : required(row)) {
            if (!row.has(column)) {
                out.add("/" + column, column);
            }
        }
    }
}
