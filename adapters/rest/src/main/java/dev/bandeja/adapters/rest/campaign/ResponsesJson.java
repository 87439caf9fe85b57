package dev.bandeja.adapters.rest.campaign;

import dev.bandeja.domain.Refused;
import dev.bandeja.domain.campaign.CannedResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Canned responses, in order. */
public record ResponsesJson(List<ResponseJson> items) {
    static ResponsesJson of(List<CannedResponse> responses) {
        return filled(responses, text -> text);
    }

    /** The responses, their texts as somebody makes them of those that are kept. */
    public static ResponsesJson filled(List<CannedResponse> responses, UnaryOperator<String> fill) {
        return new ResponsesJson(responses.stream()
                .map(each -> new ResponseJson(
                        each.title(), fill.apply(each.text()), each.shortcut().orElse(null)))
                .toList());
    }

    /**
     * An answer that was written beforehand.
     *
     * @param text in a campaign with placeholders; for a ticket as it would be sent
     * @param shortcut a word typed after a slash
     */
    public record ResponseJson(String title, String text, String shortcut) {
        CannedResponse response() {
            return new CannedResponse(title, text, Optional.ofNullable(shortcut));
        }
    }

    /**
     * How they are to be.
     *
     * @param before how they were when somebody began to change them
     */
    public record ChangeJson(List<ResponseJson> before, List<ResponseJson> items) {
        List<CannedResponse> responses() {
            return read("items", items);
        }

        List<CannedResponse> were() {
            return read("before", before);
        }

        private static List<CannedResponse> read(String field, List<ResponseJson> some) {
            if (some == null) {
                throw Refused.invalid(field, "required");
            }
            return some.stream().map(ResponseJson::response).toList();
        }
    }
}
