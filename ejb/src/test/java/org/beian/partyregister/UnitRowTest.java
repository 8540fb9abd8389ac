package org.beian.partyregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.beian.law.Rejections.rejectedAs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import org.beian.intake.formats.file.FileTemplate.Code;
import org.beian.ipregister.unit.IpUnitMark;
import org.beian.law.Clause;
import org.beian.party.Capacity;
import org.junit.jupiter.api.Test;

/** Tests of the words by which files of units name capacities and marks. */
@Clause({"4", "9.1"})
class UnitRowTest {

    private static NewUnit read(String capacities, String mark) {
        ObjectNode row = new ObjectMapper().createObjectNode();
        row.put("code", "example-unit");
        row.put("name", "示例单位");
        row.put("capacities", capacities);
        row.put("mark", mark);
        row.put("phone", "010-66412345");
        row.put("email", "unit@example.cn");
        row.put("validFrom", "2026-01-01");
        return new UnitRow(row).read(null, (written, day) -> written);
    }

    @Test
    void readsEachWordOfTheTemplateAndItsCode() {
        for (Capacity capacity : UnitDetails.REGISTERED) {
            if (capacity != Capacity.ACCESS_PROVIDER) {
                for (Code code : UnitRow.codes(EnumSet.of(capacity))) {
                    String[] others = code.name().split(", ");
                    assertThat(read(code.value(), null).details().capacities())
                            .containsExactly(capacity);
                    assertThat(read(others[0], null).details().capacities())
                            .containsExactly(capacity);
                    assertThat(read(others[1], null).details().capacities())
                            .containsExactly(capacity);
                }
            }
        }
    }

    @Test
    void readsMarksInWords() {
        assertThat(read("行业协会", "公益性互联网络").mark()).isEqualTo(IpUnitMark.PUBLIC_INTEREST);
        assertThat(read("行业协会", "basic telecom operator").mark()).isEqualTo(IpUnitMark.BASIC_TELCO);
        assertThat(read("行业协会", "BASIC_TELCO").mark()).isEqualTo(IpUnitMark.BASIC_TELCO);
        assertThatThrownBy(() -> read("行业协会", "无"))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_MARK_UNKNOWN));
        assertThatThrownBy(() -> read("行业 协会", null))
                .is(rejectedAs(PartyRegisterRefusal.UNIT_CAPACITY_UNKNOWN));
    }
}
