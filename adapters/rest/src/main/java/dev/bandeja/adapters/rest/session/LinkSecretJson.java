package dev.bandeja.adapters.rest.session;

/** @param token the link's secret: what stands behind the # of its address */
public record LinkSecretJson(String token) {
    @Override
    public String toString() {
        return "LinkSecretJson[…]";
    }
}
