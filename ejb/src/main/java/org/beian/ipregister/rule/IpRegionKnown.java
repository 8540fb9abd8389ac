package org.beian.ipregister.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.beian.ipregister.record.IpRow;
import org.beian.law.Clause;
import org.beian.rule.Findings;
import org.beian.rule.Rule;
import org.beian.rule.RuleCode;

/**
 * Rule that regions are codes of GB/T 2260, the city in the province, the county in the city
 * (19.2).
 */
@ApplicationScoped
@Clause("19.2")
@RuleCode("IP_REGION_KNOWN")
class IpRegionKnown implements Rule<IpRow> {

    @Override
    public void check(IpRow row, Findings out) {
        Map<String, String> regions = row.facts().regions();
        String province = row.text("province");
        String city = row.text("city");
        String county = row.text("county");
        if (province != null && !"".equals(regions.get(province))) {
            out.add("/province", province);
        }
        if (city != null && (!regions.containsKey(city) || !regions.get(city).equals(province))) {
            out.add("/city", city);
        }
        if (county != null && (!regions.containsKey(county) || !regions.get(county).equals(city))) {
            out.add("/county", county);
        }
    }
}
