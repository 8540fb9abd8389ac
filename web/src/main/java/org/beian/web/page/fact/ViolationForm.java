package org.beian.web.page.fact;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.beian.enforcement.proceeding.MeasureKind;
import org.beian.law.Clause;
import org.beian.web.page.component.RegisterWords;

/** Fields of a row of the table of violations: its basis, measures and range of a fine. */
@Named
@RequestScoped
@Clause("16.1")
public class ViolationForm {

    @Inject RegisterWords words;

    private String basis;
    private String basisEnglish;
    private String[] measures = {};
    private Long from;
    private Long to;

    /** Fills the fields from a row. */
    void read(String detail) {
        ViolationDetail.of(detail)
                .ifPresent(
                        parts -> {
                            basis = parts.basis();
                            basisEnglish = parts.basisEnglish();
                            measures = parts.measures().toArray(String[]::new);
                            from = parts.from();
                            to = parts.to();
                        });
    }

    /** The fields as the row has them. */
    String written() {
        return new ViolationDetail(basis, basisEnglish, List.of(measures), from, to).written();
    }

    public List<SelectItem> getKinds() {
        return Stream.of(MeasureKind.values())
                .map(each -> new SelectItem(each.name(), words.name(each)))
                .toList();
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String entered) {
        basis = entered;
    }

    public String getBasisEnglish() {
        return basisEnglish;
    }

    public void setBasisEnglish(String entered) {
        basisEnglish = entered;
    }

    public String[] getMeasures() {
        return measures.clone();
    }

    public void setMeasures(String[] chosen) {
        measures = chosen.clone();
    }

    /** Least fine in yuan. */
    public Long getFrom() {
        return from;
    }

    public void setFrom(Long entered) {
        from = entered;
    }

    /** Highest fine in yuan. */
    public Long getTo() {
        return to;
    }

    public void setTo(Long entered) {
        to = entered;
    }
}
