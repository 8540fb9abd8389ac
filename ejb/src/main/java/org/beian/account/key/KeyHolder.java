package org.beian.account.key;

import static org.beian.rule.Question.date;
import static org.beian.rule.Question.number;
import static org.beian.rule.Question.text;
import static org.beian.rule.Question.time;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.beian.account.Caller;
import org.beian.party.UnitSummary;
import org.beian.rule.Question;
import org.beian.value.Province;

/** Validity of an API key, with the caller that it stands for. */
record KeyHolder(ApiKeyValidity terms, Caller caller) {

    private static final Question.Columns COLUMNS =
            Question.columns(
                    time("k.expires_at"),
                    time("k.revoked_at"),
                    text("k.sources"),
                    number("a.id"),
                    text("a.username"),
                    text("a.display_name"),
                    number("u.id"),
                    text("u.code"),
                    text("u.name"),
                    text("u.province"),
                    date("u.valid_from"),
                    date("u.valid_to"),
                    text("r.role_name"));

    private static final int ROLE = 12;

    /** Query for the holder of a key whose account is enabled: one row for each role. */
    static Question<Optional<KeyHolder>> of(String hash) {
        return Question.rows(COLUMNS)
                .everyOf(
                        "api_key k join account a on a.id = k.account_id join unit u on u.id = a.unit_id"
                                + " left join account_role r on r.account_id = a.id"
                                + " where k.hash = ? and a.enabled = true",
                        List.of(hash))
                .read(rows -> rows.isEmpty() ? Optional.empty() : Optional.of(holder(rows)));
    }

    private static KeyHolder holder(List<Object[]> rows) {
        Object[] row = rows.get(0);
        Set<String> roles = new TreeSet<>();
        rows.stream().map(each -> (String) each[ROLE]).filter(Objects::nonNull).forEach(roles::add);
        UnitSummary unit =
                new UnitSummary(
                        id(row[6]),
                        (String) row[7],
                        (String) row[8],
                        Optional.ofNullable((String) row[9]).map(Province::ofRegion).orElse(null),
                        day(row[10]),
                        day(row[11]));
        return new KeyHolder(
                new ApiKeyValidity(instant(row[0]), instant(row[1]), (String) row[2]),
                new Caller(id(row[3]), (String) row[4], (String) row[5], unit, roles, null));
    }

    private static Long id(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    private static Instant instant(Object value) {
        return value == null
                ? null
                : ((Timestamp) value).toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
}
