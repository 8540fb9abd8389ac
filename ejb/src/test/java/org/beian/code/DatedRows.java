package org.beian.code;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import org.beian.testing.TestTransactions;

/** Test fixture of dated rows that an operator edits, under names of a test's own. */
@Dependent
class DatedRows {

    @Inject EntityManager em;
    @Inject CodeTables codes;
    @Inject Settings settings;
    @Inject RuleSeverities severities;
    @Inject Calendars calendars;

    void setting(String name, String province, String from, String content) {
        insert("setting (name, province, valid_from, content)", name, province, day(from), content);
        settings.refresh();
    }

    void severity(String rule, String province, String from, String to, String severity) {
        insert(
                "rule_severity (rule_code, province, valid_from, valid_to, severity)",
                rule,
                province,
                day(from),
                day(to),
                severity);
        severities.refresh();
    }

    void code(String table, String code, String from, String to, String name, int order) {
        insert(
                "code_row (table_name, code, valid_from, valid_to, name_zh, name_en, sort_order)",
                table,
                code,
                day(from),
                day(to),
                name,
                name,
                order);
        codes.refresh();
    }

    void calendarDay(String day, String kind) {
        insert("calendar_day (day_date, kind, name)", day(day), kind, "示例");
        calendars.refresh();
    }

    void publish(int year) {
        insert("calendar_year (year_number, published)", year, true);
        calendars.refresh();
    }

    void write(String sql, Object... values) {
        try {
            TestTransactions.inNew(
                    () -> {
                        Query query = em.createNativeQuery(sql);
                        for (int i = 0; i < values.length; i++) {
                            query.setParameter(i + 1, values[i]);
                        }
                        return query.executeUpdate();
                    });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(String into, Object... values) {
        StringBuilder marks = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            marks.append(i == 0 ? "" : ", ")
                    .append(
                            values[i] instanceof Date || values[i] == null
                                    ? "cast(? as date)"
                                    : "?");
        }
        write("insert into " + into + " values (" + marks + ")", values);
    }

    private static Date day(String day) {
        return day == null ? null : Date.valueOf(LocalDate.parse(day));
    }
}
