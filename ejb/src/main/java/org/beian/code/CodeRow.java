package org.beian.code;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.beian.law.SupportedLocales;

/** Row of a code table. */
@Entity
@Table(name = "code_row")
@IdClass(CodeRow.Key.class)
public class CodeRow implements DatedRow {

    @Id
    @Column(name = "table_name")
    private String tableName;

    @Id private String code;

    @Id
    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "name_en")
    private String nameEn;

    private String detail;

    @Column(name = "sort_order")
    private int sortOrder;

    protected CodeRow() {}

    /**
     * @param validTo last valid day, or null
     * @param detail as {@link #detail()}
     */
    public CodeRow(
            String table,
            String code,
            LocalDate validFrom,
            LocalDate validTo,
            String nameZh,
            String nameEn,
            String detail) {
        tableName = table;
        this.code = code;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.detail = detail;
    }

    public String table() {
        return tableName;
    }

    public String code() {
        return code;
    }

    @Override
    public LocalDate validFrom() {
        return validFrom;
    }

    @Override
    public LocalDate validTo() {
        return validTo;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    /** Further information on the code, whose meaning depends on the table; may be null. */
    public String detail() {
        return detail;
    }

    /** Place in the table, in rising order. */
    public int sortOrder() {
        return sortOrder;
    }

    /** The same row at a place of the table. */
    public CodeRow at(int place) {
        sortOrder = place;
        return this;
    }

    @Override
    public void endOn(LocalDate last) {
        validTo = last;
    }

    public String name(Locale locale) {
        return SupportedLocales.isEnglish(locale) ? nameEn : nameZh;
    }

    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String tableName;
        private String code;
        private LocalDate validFrom;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(key.tableName, tableName)
                    && Objects.equals(key.code, code)
                    && Objects.equals(key.validFrom, validFrom);
        }

        @Override
        public int hashCode() {
            return Objects.hash(tableName, code, validFrom);
        }
    }
}
