package org.beian.filing.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** Phone number of a responsible person of a filed subject or of its websites. */
@Entity
@Table(name = "icp_phone")
@IdClass(IcpPhone.Key.class)
class IcpPhone {

    @Id
    @Column(name = "subject_id")
    private Long subjectId;

    @Id private String phone;

    protected IcpPhone() {}

    IcpPhone(IcpSubject subject, String phone) {
        subjectId = subject.id();
        this.phone = phone;
    }

    String phone() {
        return phone;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long subjectId;
        private String phone;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.subjectId, subjectId)
                    && Objects.equals(key.phone, phone);
        }

        @Override
        public int hashCode() {
            return Objects.hash(subjectId, phone);
        }
    }
}
