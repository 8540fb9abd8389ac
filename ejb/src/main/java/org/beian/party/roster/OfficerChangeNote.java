package org.beian.party.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.beian.value.Province;

/** Note of a bureau that it has read a change of a roster. */
@Entity
@Table(name = "officer_change_note")
@IdClass(OfficerChangeNote.Key.class)
class OfficerChangeNote {

    @Id
    @Column(name = "change_id")
    private Long changeId;

    @Id private String province;

    @Column(name = "noted_by")
    private String notedBy;

    @Column(name = "noted_at")
    private Instant notedAt;

    protected OfficerChangeNote() {}

    OfficerChangeNote(Long changeId, Province province, String by, Instant now) {
        this.changeId = changeId;
        this.province = province.regionCode();
        notedBy = by;
        notedAt = now;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long changeId;
        private String province;

        public Key() {}

        Key(Long changeId, Province province) {
            this.changeId = changeId;
            this.province = province.regionCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(changeId, key.changeId)
                    && Objects.equals(province, key.province);
        }

        @Override
        public int hashCode() {
            return Objects.hash(changeId, province);
        }
    }
}
