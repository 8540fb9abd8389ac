package org.beian.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Last number that a series gave out; 0 before the first. Only {@link NumberSeries} changes it. */
@Entity
@Table(name = "number_series")
@IdClass(LastNumber.Key.class)
class LastNumber {

    @Id private String kind;
    @Id private String scope;

    @Id
    @Column(name = "year_number")
    private int yearNumber;

    @Column(name = "last_number")
    private long number;

    protected LastNumber() {}

    LastNumber(String kind, String scope, int year) {
        this.kind = kind;
        this.scope = scope;
        yearNumber = year;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String kind;
        private String scope;
        private int yearNumber;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.kind, kind)
                    && Objects.equals(key.scope, scope)
                    && key.yearNumber == yearNumber;
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, scope, yearNumber);
        }
    }
}
