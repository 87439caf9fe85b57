package dev.bandeja.adapters.sandbox.world;

import dev.bandeja.adapters.sandbox.DemoWorld;
import java.nio.file.Path;

/**
 * What the sandbox is told when it is opened.
 *
 * @param publicUrl where the sandbox is reached, up to and including {@code /sandbox}, without a slash at the end
 * @param callbackUrl where webhooks go at first
 * @param appId the Meta app that stands for Bandeja
 * @param appSecret key of the signatures
 * @param verifyToken what the verification call carries
 * @param journal the file in which everything is written down, or null: nothing is remembered
 */
public record SandboxSetup(
        String publicUrl, String callbackUrl, String appId, String appSecret, String verifyToken, Path journal) {

    /** The demo app's values, nothing remembered. */
    public static SandboxSetup demo(String publicUrl, String callbackUrl) {
        return new SandboxSetup(
                publicUrl, callbackUrl, DemoWorld.APP_ID, DemoWorld.APP_SECRET, DemoWorld.VERIFY_TOKEN, null);
    }

    /** The same, with everything written down in a file. */
    public SandboxSetup rememberedIn(Path file) {
        return new SandboxSetup(publicUrl, callbackUrl, appId, appSecret, verifyToken, file);
    }

    /** The same, reached elsewhere. */
    public SandboxSetup reachedAt(String otherPublicUrl) {
        return new SandboxSetup(otherPublicUrl, callbackUrl, appId, appSecret, verifyToken, journal);
    }
}
