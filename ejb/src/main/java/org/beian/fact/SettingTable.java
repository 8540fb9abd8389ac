package org.beian.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.beian.code.CodeTables;
import org.beian.code.Setting;
import org.beian.law.RequestRejected;
import org.beian.law.Shanghai;

/** Table of the settings, each within its range. */
@ApplicationScoped
class SettingTable extends RowTable<Setting> {

    @Inject CodeTables codes;
    @Inject Clock clock;

    SettingTable() {
        super(FactKind.SETTING, Setting.class);
    }

    @Override
    boolean isKept(Setting row) {
        return SettingRange.find(row.name()).isPresent();
    }

    @Override
    FactKey keyOf(Setting row) {
        return new FactKey(kind(), row.name(), row.province());
    }

    @Override
    FactContent contentOf(Setting row) {
        return FactContent.of(row.content());
    }

    @Override
    Setting row(FactKey key, LocalDate from, FactContent content) {
        return new Setting(key.name(), key.scope(), from, content.value());
    }

    @Override
    public void check(FactKey key, FactContent content, boolean first) {
        SettingRange range =
                SettingRange.find(key.name()).orElseThrow(FactRefusal.FACT_NAME_UNKNOWN::of);
        if (key.isProvincial() && (!range.provincial() || key.province().isEmpty())) {
            throw FactRefusal.FACT_OF_COUNTRY_ONLY.of();
        }
        switch (range.kind()) {
            case NUMBER -> requireNumber(range, content.value());
            case CHOICE -> requireChoice(range, content.value());
            case CODES -> requireCodes(range, content.value());
            default -> throw new IllegalStateException(range.toString());
        }
    }

    private static void requireNumber(SettingRange range, String value) {
        RequestRejected outside = FactRefusal.FACT_OUT_OF_RANGE.of(range.least(), range.most());
        // no sign, no leading zeros, no more digits than the greatest of them has
        if (!value.matches("0|[1-9]\\d{0,17}")) {
            throw outside;
        }
        long number = Long.parseLong(value);
        if (number < range.least() || number > range.most()) {
            throw outside;
        }
    }

    private static void requireChoice(SettingRange range, String value) {
        if (!range.choices().contains(value)) {
            throw FactRefusal.FACT_NOT_OFFERED.of(String.join("、", range.choices()));
        }
    }

    private void requireCodes(SettingRange range, String value) {
        LocalDate today = Shanghai.date(clock.instant());
        String table = range.choices().get(0);
        boolean known =
                value.equals(SettingRange.NONE)
                        || Stream.of(value.split(" "))
                                .allMatch(code -> codes.find(table, code, today).isPresent());
        if (!known) {
            throw FactRefusal.FACT_VALUE_INVALID.of();
        }
    }

    /** Only a province's own: then the one of the country holds again. */
    @Override
    public boolean mayEnd(FactKey key) {
        return key.isProvincial();
    }

    @Override
    public boolean actsAtOnce(FactKey key) {
        return SettingRange.find(key.name()).filter(SettingRange::atOnce).isPresent();
    }
}
