/**
 * Numbered letters with which an authority announces its decision (B5): their content, and their
 * form as PDF.
 *
 * <p>{@link org.beian.letter.LetterText} is the content of a letter; {@link
 * org.beian.letter.DecisionLetters} writes it for filing decisions (12.4, 12.5, 13.3, 13.4); {@link
 * org.beian.letter.LetterPdf} sets any letter as an A4 PDF with the Chinese font embedded, and
 * {@link org.beian.letter.LetterVerification} confirms it by the code printed on it. {@link
 * org.beian.letter.ReportPdf} sets a report with charts in the same page format (20.2).
 */
package org.beian.letter;
