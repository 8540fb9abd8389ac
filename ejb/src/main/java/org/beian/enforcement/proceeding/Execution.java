package org.beian.enforcement.proceeding;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.beian.filing.content.PersonalData;

/**
 * Execution of a decision by the party: payment, or the collection of what was not paid, and
 * rectification. All is null before.
 */
@Embeddable
public class Execution {

    @Column(name = "pay_by")
    private LocalDate payBy;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    @Column(name = "paid_yuan")
    private long paid;

    @Column(name = "rectified_on")
    private LocalDate rectifiedOn;

    @Column(name = "rectified_words")
    private String words;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    @Embedded private FineCollection collection = new FineCollection();

    /** Sets or moves the last day of the payment. */
    public void payBy(LocalDate day) {
        payBy = day;
    }

    /** Keeps a payment. */
    public void pay(long yuan, LocalDate day) {
        paid = yuan;
        paidOn = day;
    }

    /** Keeps that the party rectified what was wrong. */
    public void rectify(LocalDate day, String said) {
        rectifiedOn = day;
        words = said;
    }

    /** Keeps that the party was reminded. */
    public void remind(LocalDate day) {
        remindedOn = day;
    }

    /** Masks the personal data in its words. */
    public void mask(PersonalData data) {
        words = data.masked(words);
        collection.mask(data);
    }

    /** What must not change. */
    public List<Object> recorded() {
        List<Object> all =
                new ArrayList<>(Arrays.asList(payBy, paidOn, paid, rectifiedOn, words, remindedOn));
        all.addAll(collection.recorded());
        return all;
    }

    /** Whether the party has yet to pay a fine, and somebody collects it. */
    public boolean owes() {
        return payBy != null && paidOn == null && !collection.state().isOver();
    }

    public FineCollection collection() {
        return collection;
    }

    /** Last day of the payment; null without a fine, and until the decision was served. */
    public LocalDate payBy() {
        return payBy;
    }

    public LocalDate paidOn() {
        return paidOn;
    }

    /** Yuan that were paid, the surcharge included; 0 before. */
    public long paid() {
        return paid;
    }

    public LocalDate rectifiedOn() {
        return rectifiedOn;
    }

    public String words() {
        return words;
    }

    /** Day on which the party was reminded; null before. */
    public LocalDate remindedOn() {
        return remindedOn;
    }
}
