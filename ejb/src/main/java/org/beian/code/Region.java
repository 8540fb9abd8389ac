package org.beian.code;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Administrative region: a province, a city or a county (GB/T 2260). */
@Entity
@Table(name = "region")
public class Region {

    @Id private String code;
    private String name;
    private String parent;

    protected Region() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** Code of the region directly above; null for a province. */
    public String parent() {
        return parent;
    }

    String parentOrEmpty() {
        return parent == null ? "" : parent;
    }
}
