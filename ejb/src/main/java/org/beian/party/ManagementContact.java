package org.beian.party;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Manager of a unit who is told of what it left undone, with the day since which that is known. All
 * is null where none is known.
 */
@Embeddable
public class ManagementContact {

    @Column(name = "manager_name")
    private String name;

    @Column(name = "manager_phone")
    private String phone;

    @Column(name = "manager_email")
    private String email;

    @Column(name = "manager_since")
    private LocalDate since;

    protected ManagementContact() {}

    /**
     * @param email one address, checked
     * @param since day on which the unit told it
     */
    public ManagementContact(String name, String phone, String email, LocalDate since) {
        this.name = name;
        this.phone = phone;
        this.email = email;
        this.since = since;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public String email() {
        return email;
    }

    /** Day since which it is known. */
    public LocalDate since() {
        return since;
    }
}
