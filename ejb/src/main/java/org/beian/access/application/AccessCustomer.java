package org.beian.access.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Applicant for access, with its contact data. */
@Embeddable
class AccessCustomer {

    @Column(name = "customer_name")
    private String name;

    @Column(name = "contact_name")
    private String contactName;

    @Column(name = "contact_phone")
    private String phone;

    @Column(name = "contact_email")
    private String email;

    protected AccessCustomer() {}

    AccessCustomer(String name, String contactName, String phone, String email) {
        this.name = name;
        this.contactName = contactName;
        this.phone = phone;
        this.email = email;
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    AccessStatus.Contact contact() {
        return new AccessStatus.Contact(contactName, phone, email);
    }
}
