package org.beian.web.page.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.beian.filing.lookup.LookupLimit;
import org.beian.filing.lookup.TooManyLookups;
import org.beian.law.Clause;
import org.beian.letter.LetterHead;
import org.beian.letter.LetterVerification;
import org.beian.web.RejectionTexts;
import org.beian.web.page.component.PageErrors;
import org.beian.web.page.frame.Frame;
import org.beian.web.proxy.TrustedProxies;

/**
 * Backing bean of the page that confirms a letter. The code is the URL parameter {@code code}, so
 * that the link in the PDF leads to the answer; no session is started, and a source asks no more
 * often than it looks up filings.
 */
@Named
@RequestScoped
@Clause("B5")
public class LetterPage {

    private static final int LONGEST = 100;

    @Inject private HttpServletRequest request;
    @Inject private TrustedProxies proxies;
    @Inject private LookupLimit limits;
    @Inject private Frame frame;
    @Inject private LetterVerification verification;

    private String code = "";
    private boolean asked;
    private LetterHead head;
    private String refusal = "";

    /** Looks for the letter before the page is rendered; too many questions get 429. */
    public void ask(HttpServletResponse response) {
        if (code.isEmpty()) {
            asked = request.getParameter("code") != null;
            return;
        }
        Locale locale = frame.getLocale();
        try {
            limits.count(proxies.clientAddress(request));
            asked = true;
            head = verification.confirm(code, locale).orElse(null);
        } catch (TooManyLookups tooMany) {
            response.setStatus(429);
            response.setHeader("Retry-After", String.valueOf(tooMany.retryAfterSeconds()));
            refusal =
                    PageErrors.sentences(
                            RejectionTexts.message(tooMany, locale),
                            RejectionTexts.suggestion(tooMany, locale),
                            locale);
        }
    }

    /** The code as typed, or empty. */
    public String getCode() {
        return code;
    }

    public void setCode(String typed) {
        String text = typed == null ? "" : typed.strip();
        code = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Letter that has the code, or null. */
    public LetterHead getHead() {
        return head;
    }

    /** Whether the code was looked for, and no letter has it. */
    public boolean isUnknown() {
        return asked && head == null && verification.isCode(code);
    }

    /** Whether what was typed cannot be a code. */
    public boolean isNoCode() {
        return asked && !verification.isCode(code);
    }

    /** Reason why nothing was looked for, and when it will be, or empty. */
    public String getRefusal() {
        return refusal;
    }
}
