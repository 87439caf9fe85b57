package dev.bandeja.deployment.war.demo;

import dev.bandeja.application.campaign.ChangeCampaign;
import dev.bandeja.application.campaign.ChangeDispositions;
import dev.bandeja.application.campaign.ChangeResponses;
import dev.bandeja.application.channel.SaveSettings;
import dev.bandeja.application.ticket.ChangeFields;
import dev.bandeja.domain.agent.Person;
import dev.bandeja.domain.automation.AutomaticText;
import dev.bandeja.domain.automation.CustomerTexts;
import dev.bandeja.domain.automation.Occasion;
import dev.bandeja.domain.automation.Precedence;
import dev.bandeja.domain.campaign.Campaign;
import dev.bandeja.domain.campaign.CannedResponse;
import dev.bandeja.domain.campaign.Disposition;
import dev.bandeja.domain.campaign.DispositionTree;
import dev.bandeja.domain.channel.AutomaticActions;
import dev.bandeja.domain.channel.ChannelId;
import dev.bandeja.domain.channel.ImportantContent;
import dev.bandeja.domain.channel.KeyPhrase;
import dev.bandeja.domain.servicelevel.Span;
import dev.bandeja.domain.ticket.MetadataField;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody at the demo company has set up: so that whoever tries Bandeja finds no empty form. */
@ApplicationScoped
class DemoSettings {
    private static final Span SILENCE = Span.hours(20);
    private static final List<String> IMPORTANT = List.of("urgente", "urgent", "reclamo");

    private final SaveSettings saveSettings;
    private final ChangeCampaign changeCampaign;
    private final ChangeResponses changeResponses;
    private final ChangeDispositions changeDispositions;
    private final ChangeFields changeFields;

    @Inject
    DemoSettings(
            SaveSettings saveSettings,
            ChangeCampaign changeCampaign,
            ChangeResponses changeResponses,
            ChangeDispositions changeDispositions,
            ChangeFields changeFields) {
        this.saveSettings = saveSettings;
        this.changeCampaign = changeCampaign;
        this.changeResponses = changeResponses;
        this.changeDispositions = changeDispositions;
        this.changeFields = changeFields;
    }

    /** Words that matter and automatic actions on the page; responses, dispositions and a text on its campaign. */
    void make(Person administrator, ChannelId page, Campaign campaign) {
        JsonObject all = read();
        saveSettings.save(administrator, page, important(), 0);
        saveSettings.save(administrator, page, actions(all), 0);
        changeResponses.change(administrator, campaign.id(), List.of(), responses(all));
        changeDispositions.change(
                administrator,
                campaign.id(),
                DispositionTree.EMPTY,
                new DispositionTree(false, dispositions(all.getJsonArray("dispositions"))));
        changeCampaign.change(
                administrator,
                campaign.id(),
                0,
                now -> now.on(now.terms().telling(Map.of(Occasion.AGENT_ABSENT, texts(all, "agentAbsent")))));
        objects(all.getJsonArray("fields"))
                .map(DemoSettings::field)
                .forEach(field -> changeFields.add(administrator, field));
    }

    private static ImportantContent important() {
        return new ImportantContent(
                IMPORTANT.stream().map(word -> new KeyPhrase(word, false)).toList());
    }

    private static AutomaticActions actions(JsonObject all) {
        return new AutomaticActions(
                "es",
                Precedence.FIRST_MATCH,
                true,
                SILENCE,
                AutomaticText.OFF,
                AutomaticText.OFF,
                new AutomaticText(true, texts(all, "newCustomer")),
                AutomaticText.OFF,
                AutomaticText.OFF,
                new AutomaticText(true, texts(all, "closedBySilence")));
    }

    private static CustomerTexts texts(JsonObject all, String of) {
        return CustomerTexts.of(all.getJsonObject(of).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> strings(each.getValue().asJsonArray()))));
    }

    private static List<CannedResponse> responses(JsonObject all) {
        return objects(all.getJsonArray("responses"))
                .map(each -> new CannedResponse(
                        each.getString("title"), each.getString("text"), Optional.of(each.getString("shortcut"))))
                .toList();
    }

    private static List<Disposition> dispositions(JsonArray level) {
        return objects(level)
                .map(each -> new Disposition(
                        Optional.empty(),
                        each.getString("name"),
                        Optional.ofNullable(each.getString("code", null)),
                        true,
                        dispositions(each.getOrDefault("children", JsonValue.EMPTY_JSON_ARRAY)
                                .asJsonArray())))
                .toList();
    }

    private static MetadataField field(JsonObject each) {
        return new MetadataField(
                0,
                MetadataField.Subject.TICKET,
                each.getString("key"),
                each.getString("label"),
                MetadataField.Type.valueOf(each.getString("type")),
                strings(each.getOrDefault("options", JsonValue.EMPTY_JSON_ARRAY).asJsonArray()),
                false,
                false,
                false);
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array.getValuesAs(JsonObject.class).stream();
    }

    private static List<String> strings(JsonArray array) {
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private static JsonObject read() {
        try (InputStream file = DemoSettings.class.getResourceAsStream("settings.json");
                JsonReader reader = Json.createReader(file)) {
            return reader.readObject();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
