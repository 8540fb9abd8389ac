package org.beian.account;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beian.value.Province;

/**
 * A key and who calls with it.
 *
 * @param enabled whether the account may act at all
 */
record KeyHolder(ApiKey key, Caller caller, boolean enabled) {

    /**
     * One row for each role: key, the account's id, user name, display name, unit and whether it is
     * enabled, the unit's province, the role.
     */
    static KeyHolder of(List<Object[]> rows) {
        Object[] row = rows.get(0);
        Set<String> roles = new TreeSet<>();
        rows.stream().map(each -> (String) each[7]).filter(Objects::nonNull).forEach(roles::add);
        Province province =
                Optional.ofNullable((String) row[6]).map(Province::ofRegion).orElse(null);
        Caller caller =
                new Caller(
                        (Long) row[1],
                        (String) row[2],
                        (String) row[3],
                        (Long) row[4],
                        province,
                        roles,
                        null);
        return new KeyHolder((ApiKey) row[0], caller, (Boolean) row[5]);
    }
}
