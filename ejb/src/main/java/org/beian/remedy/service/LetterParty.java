package org.beian.remedy.service;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Entry of a letter under one of its parties, written as the letter is issued. */
@Entity
@Table(name = "letter_party")
@IdClass(LetterParty.Key.class)
class LetterParty {

    /** Name of an {@link AddressedAs}, as a key is of plain columns. */
    @Id
    @Column(name = "addressed_as")
    private String addressedAs;

    @Id
    @Column(name = "party_id")
    private Long partyId;

    @Id
    @Column(name = "letter_id")
    private Long letterId;

    protected LetterParty() {}

    /**
     * @param partyId id of the unit, the subject or the application
     */
    LetterParty(AddressedAs addressedAs, Long partyId, Long letterId) {
        this.addressedAs = addressedAs.name();
        this.partyId = partyId;
        this.letterId = letterId;
    }

    AddressedAs addressedAs() {
        return AddressedAs.valueOf(addressedAs);
    }

    Long partyId() {
        return partyId;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String addressedAs;
        private Long partyId;
        private Long letterId;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(addressedAs, key.addressedAs)
                    && Objects.equals(partyId, key.partyId)
                    && Objects.equals(letterId, key.letterId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(addressedAs, partyId, letterId);
        }
    }
}
