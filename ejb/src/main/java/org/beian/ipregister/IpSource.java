package org.beian.ipregister;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.beian.value.IpRange;

/** A range that a unit filed as the source of its addresses (19.1). */
@Entity
@Table(name = "ip_source")
class IpSource {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ip_source_seq")
    @SequenceGenerator(name = "ip_source_seq", sequenceName = "ip_source_seq", allocationSize = 100)
    private Long id;

    @Column(name = "unit_id")
    private Long unitId;

    private short family;

    @Column(name = "range_start")
    private String start;

    @Column(name = "range_end")
    private String end;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private String note;

    protected IpSource() {}

    IpSource(Long unitId, IpRange range, LocalDate validFrom, String note) {
        this.unitId = unitId;
        family = (short) range.family();
        start = range.startHex();
        end = range.endHex();
        this.validFrom = validFrom;
        this.note = note;
    }
}
