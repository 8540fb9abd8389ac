package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/** Party to a case: whom the violation is laid to. */
@Embeddable
public class CaseParty {

    @Enumerated(EnumType.STRING)
    @Column(name = "party_kind")
    private PartyKind kind;

    @Column(name = "party_name")
    private String name;

    @Column(name = "party_address")
    private String address;

    @Column(name = "party_unit_id")
    private Long unitId;

    protected CaseParty() {}

    /**
     * @param address may be empty
     * @param unitId the provider; null for anybody else
     */
    public CaseParty(PartyKind kind, String name, String address, Long unitId) {
        this.kind = kind;
        this.name = name;
        this.address = address;
        this.unitId = unitId;
    }

    /** Notes where it is, as that was found. */
    public void locatedAt(String place) {
        address = place;
    }

    /** Whether it is known where it is. */
    public boolean isLocated() {
        return address != null && !address.isBlank();
    }

    /**
     * Masks the personal data in the name; the address of a filing's party is hidden altogether.
     */
    public void mask(PersonalData data) {
        if (kind != PartyKind.PROVIDER) {
            name = data.masked(name);
            address = PersonalData.MASK;
        }
    }

    /** What must not change. */
    public List<Object> recorded() {
        return Arrays.asList(kind, name, address, unitId);
    }

    public PartyKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String address() {
        return address;
    }

    /** The provider; null for anybody else. */
    public Long unitId() {
        return unitId;
    }
}
