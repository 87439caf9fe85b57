package dev.bandeja.adapters.mail;

/**
 * A mail as HTML. Mail programs know tables and inline styles and little else; nothing is fetched from anywhere, so that
 * reading a mail tells nobody.
 */
final class HtmlPage {
    private static final String FONT = "font-family:Figtree,'Segoe UI',Helvetica,Arial,sans-serif";
    private static final String MUTED = "color:#616a67";

    private final StringBuilder html = new StringBuilder();

    private HtmlPage() {}

    static String of(Composition mail) {
        return new HtmlPage().write(mail);
    }

    private String write(Composition mail) {
        html.append("<!doctype html><html lang=\"")
                .append(escaped(mail.language()))
                .append("\"><head>");
        html.append("<meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\">");
        html.append("<meta name=\"viewport\" content=\"width=device-width\"><title>");
        html.append(escaped(mail.subject())).append("</title></head>");
        html.append("<body style=\"margin:0;padding:24px 12px;background:#f5f4f0;")
                .append(FONT)
                .append("\">");
        html.append("<table role=\"presentation\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\"");
        html.append(
                " style=\"width:100%;max-width:560px;background:#ffffff;border:1px solid #e3dfd7;border-radius:14px\">");
        html.append("<tr><td style=\"padding:24px;font-size:15px;line-height:22px;color:#16211f\">");
        html.append("<h1 style=\"margin:0 0 12px;font-size:20px;line-height:28px\">");
        html.append(escaped(mail.subject())).append("</h1>");
        mail.paragraphs().forEach(this::paragraph);
        particulars(mail);
        mail.entries().forEach(this::entry);
        mail.advice().ifPresent(this::paragraph);
        mail.action().ifPresent(this::action);
        html.append("<p style=\"margin:20px 0 0;padding-top:12px;border-top:1px solid #e3dfd7;font-size:12px;");
        html.append("line-height:16px;").append(MUTED).append("\">").append(escaped(mail.footer()));
        mail.stop().ifPresent(this::stop);
        html.append("</p>");
        return html.append("</td></tr></table></body></html>").toString();
    }

    private void paragraph(String words) {
        html.append("<p style=\"margin:0 0 12px\">").append(escaped(words)).append("</p>");
    }

    private void particulars(Composition mail) {
        if (mail.particulars().isEmpty()) {
            return;
        }
        html.append(
                "<table cellpadding=\"0\" cellspacing=\"0\" style=\"margin:0 0 12px;font-size:15px;line-height:22px\">");
        mail.particulars().forEach(each -> {
            html.append("<tr><th scope=\"row\" align=\"left\" valign=\"top\" style=\"padding:2px 16px 2px 0;");
            html.append("font-weight:normal;").append(MUTED).append("\">").append(escaped(each.name()));
            html.append("</th><td style=\"padding:2px 0\">")
                    .append(escaped(each.value()))
                    .append("</td></tr>");
        });
        html.append("</table>");
    }

    private void entry(Composition.Entry entry) {
        html.append("<p style=\"margin:0 0 12px;padding-top:12px;border-top:1px solid #e3dfd7\"><a href=\"")
                .append(escaped(entry.action().address()))
                .append("\" style=\"color:#0b6173;font-weight:600\">")
                .append(escaped(entry.title()))
                .append("</a><br><span style=\"font-size:12px;line-height:16px;")
                .append(MUTED)
                .append("\">")
                .append(escaped(entry.when()))
                .append("</span>");
        if (!entry.quote().isEmpty()) {
            html.append("<br>").append(escaped(entry.quote()));
        }
        html.append("</p>");
    }

    private void stop(Composition.Action stop) {
        boolean isLink = stop.address().startsWith("http");
        html.append("<br>");
        if (isLink) {
            html.append("<a href=\"")
                    .append(escaped(stop.address()))
                    .append("\" style=\"")
                    .append(MUTED)
                    .append("\">");
        }
        html.append(escaped(stop.words())).append(isLink ? "</a>" : " " + escaped(stop.address()));
    }

    private void action(Composition.Action action) {
        String address = escaped(action.address());
        html.append("<p style=\"margin:16px 0\"><a href=\"").append(address);
        html.append("\" style=\"display:inline-block;padding:10px 18px;border-radius:8px;background:#0b6173;");
        html.append("color:#ffffff;text-decoration:none\">")
                .append(escaped(action.words()))
                .append("</a></p>");
        html.append("<p style=\"margin:0;font-size:12px;line-height:16px;word-break:break-all;");
        html.append(MUTED).append("\">").append(address).append("</p>");
    }

    static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
