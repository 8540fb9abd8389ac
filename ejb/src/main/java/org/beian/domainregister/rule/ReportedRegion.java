package org.beian.domainregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.beian.domainregister.record.DomainItem;
import org.beian.domainregister.record.DomainRow;
import org.beian.domainregister.record.RegionNames;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that a province is a domestic one (GB/T 2260) or has a foreign name, and that a city belongs
 * to its province (10.2).
 */
@ApplicationScoped
@Clause("10.2")
@RuleCode("REPORTED_REGION")
class ReportedRegion implements Rule<DomainRow> {

    private static final String TABLE = "GB/T 2260";
    private static final List<DomainItem> PROVINCES = DomainItem.of(DomainItem.Form.PROVINCE);
    private static final List<DomainItem> CITIES = DomainItem.of(DomainItem.Form.CITY);

    @Override
    public void check(DomainRow row, Findings out) {
        for (DomainItem item : PROVINCES) {
            String text = row.item(item);
            if (text != null && province(row, text).isEmpty() && RegionNames.isCode(text)) {
                out.add(item.pointer(), text, TABLE);
            }
        }
        for (DomainItem item : CITIES) {
            String text = row.item(item);
            String province = row.item(item.province());
            if (text != null && province != null && isElsewhere(row, province, text)) {
                out.add(item.pointer(), text, province);
            }
        }
    }

    /**
     * Whether a city is known to lie outside its province; the cities of foreign provinces are not
     * known.
     */
    private static boolean isElsewhere(DomainRow row, String province, String city) {
        return province(row, province)
                .map(code -> row.facts().regions().city(code, city).isEmpty())
                .orElseGet(() -> RegionNames.isCode(city) && !RegionNames.isCode(province));
    }

    private static Optional<String> province(DomainRow row, String text) {
        return row.facts().regions().province(text);
    }
}
