package org.beian.demo.history.content;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Picture of a business licence, a mandate or an application that shows at a glance that it is
 * none: plain lines, and 示例 across them.
 */
public final class ExamplePicture {

    private static final String FONT = "/org/beian/config/font/NotoSerifSC-Regular.ttf";
    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;
    private static final int MARGIN = 90;
    private static final Color FRAME = new Color(0x9a, 0x5b, 0x00);
    private static final Color INK = new Color(0x22, 0x22, 0x22);
    private static final Color ACROSS = new Color(179, 38, 30, 70);

    private ExamplePicture() {}

    public static byte[] licence(String company, String number) {
        return of(
                "营业执照（示例图片）",
                "统一社会信用代码　" + number,
                "名　　称　" + company,
                "类　　型　有限责任公司（示例）",
                "登记机关　示例市场监督管理局");
    }

    public static byte[] mandate(String company, String matter, String domain) {
        return of(
                "委托书（示例图片）", "委托单位　" + company, "委托事项　" + matter, "网站域名　" + domain, "受托单位　示例接入提供者");
    }

    /** Answer of a sponsor that was told of the end of a service. */
    public static byte[] told(String company, String domain) {
        return of("告知回执（示例图片）", "网站主办者　" + company, "告知事项　接入提供者停止服务", "网站域名　" + domain);
    }

    /** Answer that a sponsor handed in on paper. */
    public static byte[] answer(String company, String matter) {
        return of("书面答复（示例图片）", "答复单位　" + company, "答复事项　" + matter, "单位签章　（示例）");
    }

    /** Receipt that a letter was handed over. */
    public static byte[] receipt(String addressee, String letter) {
        return of("送达回证（示例图片）", "受送达人　" + addressee, "文　　号　" + letter, "送达方式　直接送达");
    }

    /** Application to a court for the enforcement of a fine. */
    public static byte[] courtApplication(String caseNumber) {
        return of("强制执行申请书（示例图片）", "案　　号　" + caseNumber, "请求事项　强制执行罚款及加处罚款");
    }

    /** Written opinion of a department on a website in the audit. */
    public static byte[] opinion(String company, String number, String words) {
        return of("年度审核意见（示例）", "主办者：" + company, "备案编号：" + number, words);
    }

    /** Record of a bureau that looked whether a filing is true. */
    public static byte[] inspection(String company, String domain) {
        return of("核查记录（示例图片）", "被核查单位　" + company, "网站域名　" + domain, "核查结果　电话为空号，住所查无此单位");
    }

    /** Record of officers that proves the facts of a case. */
    public static byte[] evidence(String site, String facts) {
        return of("现场检查笔录（示例图片）", "检查对象　" + site, "检查情况　" + facts);
    }

    public static byte[] lostAccount(String company, String number, String username) {
        return of(
                "账号补发申请书（示例图片）",
                "申请单位　" + company,
                "备案编号　" + number,
                "遗失账号　" + username,
                "负责人签名　示例负责人");
    }

    /** Statement of a sponsor that a filing is its own. */
    public static byte[] joining(String company, String number) {
        return of("加入备案申请书（示例图片）", "申请单位　" + company, "备案编号　" + number, "申请事项　由本单位账号管理备案");
    }

    /** The picture as PNG. */
    private static byte[] of(String title, String... lines) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setRenderingHint(
                    RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(
                    RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            draw(pen, title, lines);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void draw(Graphics2D pen, String title, String... lines) {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(FRAME);
        pen.setStroke(new BasicStroke(6));
        pen.drawRect(24, 24, WIDTH - 48, HEIGHT - 48);
        pen.setColor(INK);
        text(pen, title, 44, 130);
        for (int i = 0; i < lines.length; i++) {
            text(pen, lines[i], 26, 230 + 70 * i);
        }
        text(pen, "本图片由演示环境绘制，不是任何单位的证照", 20, 540);
        pen.setColor(ACROSS);
        pen.rotate(-Math.PI / 8, WIDTH / 2.0, HEIGHT / 2.0);
        text(pen, "示例　示例", 150, HEIGHT / 2 + 60);
    }

    private static void text(Graphics2D pen, String text, float size, int y) {
        pen.setFont(Loaded.SERIF.deriveFont(size));
        pen.drawString(text, MARGIN, y);
    }

    private static final class Loaded {
        static final Font SERIF = load();

        private static Font load() {
            try (InputStream in = ExamplePicture.class.getResourceAsStream(FONT)) {
                return Font.createFont(Font.TRUETYPE_FONT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException("The typeface of the letters is none", e);
            }
        }
    }
}
