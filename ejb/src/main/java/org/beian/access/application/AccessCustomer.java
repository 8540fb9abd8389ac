package org.beian.access.application;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.beian.filing.content.PersonalData;

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

    void mask(PersonalData data) {
        name = data.masked(name);
        contactName = hidden(contactName);
        phone = hidden(phone);
        email = hidden(email);
    }

    private static String hidden(String text) {
        return text == null ? null : PersonalData.MASK;
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
