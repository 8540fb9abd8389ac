package org.beian.filing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.beian.filing.content.PersonalData;
import org.beian.filing.review.FiledScene;
import org.beian.testing.TestClock;
import org.beian.trail.AuditedCases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Base class for tests that cases about a filing are masked with it. */
abstract class MaskingOfCases {

    /** Keys that no sequence comes to. */
    static final long FAR = 1_000_000_000L;

    @Inject MaskingScene old;

    @BeforeEach
    void begin() {
        old.cancelled();
        old.carryOut();
    }

    @AfterEach
    void resetTheClock() {
        TestClock.shared().reset();
    }

    /** Words of somebody that name the person. */
    String words() {
        return "用户" + old.name + "来电说明";
    }

    List<String> texts(String table, String columns, Long id) {
        List<String> all = new ArrayList<>();
        for (String column : columns.split(", ")) {
            all.addAll(old.texts("select " + column + " from " + table + " where id = ?", id));
        }
        return all;
    }

    /** Masks; the texts named the person before, and name nobody afterwards. */
    void isMasked(String table, String columns, Long id) {
        assertThat(texts(table, columns, id)).allMatch(text -> text.contains(old.name));
        old.run(MaskingScene.NEXT);
        assertThat(old.isMasked()).isTrue();
        assertThat(texts(table, columns, id))
                .hasSize(columns.split(", ").length)
                .allMatch(text -> text.contains(PersonalData.MASK) && !text.contains(old.name));
    }

    void isWhole(AuditedCases cases, String type, Long id) {
        assertThat(old.acts(type, id)).containsExactly("MASK");
        assertThat(
                        FiledScene.inNew(
                                () ->
                                        cases.after(id - 1, 1).stream()
                                                .allMatch(
                                                        each ->
                                                                old.history
                                                                        .verify(each)
                                                                        .isWhole())))
                .isTrue();
    }

    void write(String sql, Object... values) {
        assertThat(old.scene.filed.write(sql, values)).isEqualTo(1);
    }
}
