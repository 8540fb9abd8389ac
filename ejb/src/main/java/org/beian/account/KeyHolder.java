package org.beian.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beian.party.Party;
import org.beian.value.Province;

/**
 * A key and who calls with it.
 *
 * @param enabled whether the account may act at all
 */
record KeyHolder(ApiKey key, Caller caller, boolean enabled) {

    private static final int ROLE = 11;

    /**
     * One row for each role: key, the account's id, user name, display name and whether it is
     * enabled, the parts of its unit, the role.
     */
    static KeyHolder of(List<Object[]> rows) {
        Object[] row = rows.get(0);
        Set<String> roles = new TreeSet<>();
        rows.stream().map(each -> (String) each[ROLE]).filter(Objects::nonNull).forEach(roles::add);
        Party unit =
                new Party(
                        (Long) row[5],
                        (String) row[6],
                        (String) row[7],
                        Optional.ofNullable((String) row[8]).map(Province::ofRegion).orElse(null),
                        (LocalDate) row[9],
                        (LocalDate) row[10]);
        Caller caller =
                new Caller((Long) row[1], (String) row[2], (String) row[3], unit, roles, null);
        return new KeyHolder((ApiKey) row[0], caller, (Boolean) row[4]);
    }
}
