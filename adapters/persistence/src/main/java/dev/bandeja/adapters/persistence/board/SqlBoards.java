package dev.bandeja.adapters.persistence.board;

import dev.bandeja.adapters.persistence.Database;
import dev.bandeja.application.board.Boards;
import dev.bandeja.domain.Refused;
import dev.bandeja.domain.Refused.Reason;
import dev.bandeja.domain.agent.AgentId;
import dev.bandeja.domain.board.Board;
import dev.bandeja.domain.board.BoardColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** Everybody's own board, one row each. */
@ApplicationScoped
public class SqlBoards implements Boards {
    private final Database database;

    @Inject
    public SqlBoards(Database database) {
        this.database = database;
    }

    @Override
    public Board of(AgentId person) {
        return database.first(
                        "select version, columns from board where person_id = ?",
                        row -> new Board(row.number("version"), columns(row.text("columns"))),
                        person.value())
                .orElse(Board.EMPTY);
    }

    @Override
    public void save(AgentId person, Board board) {
        int kept = database.update(
                """
                insert into board (person_id, version, columns) values (?, ?, ?::jsonb)
                on conflict (person_id) do update set version = excluded.version, columns = excluded.columns
                    where board.version = excluded.version - 1
                """,
                person.value(),
                board.version(),
                json(board.columns()));
        if (kept == 0) {
            throw Refused.because(Reason.CONFLICT);
        }
    }

    private static String json(List<BoardColumn> columns) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        columns.forEach(column -> array.add(Json.createObjectBuilder()
                .add("id", column.id())
                .add("name", column.name())
                .add("filter", FilterJson.write(column.filter()))));
        return array.build().toString();
    }

    private static List<BoardColumn> columns(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(column -> new BoardColumn(
                            column.getJsonNumber("id").longValue(),
                            column.getString("name"),
                            FilterJson.read(column.getJsonObject("filter"))))
                    .toList();
        }
    }
}
