package dev.bandeja.adapters.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModeratingTest {
    private Playground sandbox;
    private String comment;

    @BeforeEach
    void lucia_comments() throws Exception {
        sandbox = new Playground();
        comment = sandbox.control("/comments", "{'person':'lucia','text':'¡mal servicio!'}")
                .getString("commentId");
        assertEquals("add", told().getString("verb"));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void a_comment_is_hidden_and_shown_again_and_each_is_told_once_naming_its_author() throws Exception {
        assertTrue(post("{'is_hidden':true}").getBoolean("success"));
        var hidden = told();
        assertEquals("hide", hidden.getString("verb"));
        assertEquals(comment, hidden.getString("comment_id"));
        assertFalse(hidden.getJsonObject("from").getString("id").equals(DemoWorld.PAGE_ID));
        assertTrue(field("is_hidden"));
        post("{'is_hidden':true}");
        post("{'is_hidden':false}");
        assertEquals("unhide", told().getString("verb"), "hidden twice is hidden once");
        assertFalse(field("is_hidden"));
    }

    @Test
    void a_misspelt_parameter_succeeds_and_does_nothing() {
        assertTrue(post("{'hide':true}").getBoolean("success"));
        assertFalse(field("is_hidden"));
    }

    @Test
    void a_like_is_told_as_the_pages_reaction() throws Exception {
        assertTrue(sandbox.graphPost("/" + comment + "/likes", "{}").json().getBoolean("success"));
        var liked = told();
        assertEquals("reaction", liked.getString("item"));
        assertEquals(DemoWorld.PAGE_ID, liked.getJsonObject("from").getString("id"));
        assertTrue(field("user_likes"));
        delete("/" + comment + "/likes");
        assertEquals("remove", told().getString("verb"));
        assertFalse(field("user_likes"));
    }

    @Test
    void a_deleted_comment_is_gone_with_what_is_below_it() throws Exception {
        var reply = sandbox.graphPost("/" + comment + "/comments", "{'message':'lo sentimos'}")
                .json()
                .getString("id");
        assertEquals("add", told().getString("verb"));
        delete("/" + comment);
        var removed = told();
        assertEquals("remove", removed.getString("verb"));
        assertFalse(removed.containsKey("message"));
        assertEquals("100/33", sandbox.graph("/" + comment).error());
        assertEquals("100/33", sandbox.graph("/" + reply).error());
    }

    @Test
    void a_page_edits_only_its_own_comments_and_hides_only_those_of_others() throws Exception {
        assertEquals(
                "200",
                sandbox.graphPost("/" + comment, "{'message':'¡buen servicio!'}")
                        .error());
        var own = sandbox.graphPost("/" + comment + "/comments", "{'message':'lo sentimos'}")
                .json()
                .getString("id");
        told();
        assertEquals("100", sandbox.graphPost("/" + own, "{'is_hidden':true}").error());
        sandbox.graphPost("/" + own, "{'message':'lo sentimos mucho'}");
        assertEquals("lo sentimos mucho", told().getString("message"));
    }

    @Test
    void a_visitors_post_is_hidden_and_deleted_like_a_comment() throws Exception {
        var post =
                sandbox.control("/posts", "{'person':'lucia','text':'¿abren?'}").getString("postId");
        told();
        sandbox.graphPost("/" + post, "{'is_hidden':true}");
        assertEquals("hide", told().getString("verb"));
        delete("/" + post);
        assertEquals("remove", told().getString("verb"));
        assertEquals("100/33", sandbox.graph("/" + post).error());
    }

    @Test
    void its_author_edits_and_deletes_it_by_hand() throws Exception {
        sandbox.control("/wall/edit", "{'id':'" + comment + "','text':'¡pésimo servicio!'}");
        var edited = told();
        assertEquals("edited", edited.getString("verb"));
        assertEquals("¡pésimo servicio!", edited.getString("message"));
        sandbox.control("/wall/remove", "{'id':'" + comment + "'}");
        assertEquals("remove", told().getString("verb"));
    }

    private JsonObject told() throws Exception {
        return sandbox.receiver.next().change();
    }

    private JsonObject post(String body) {
        return sandbox.graphPost("/" + comment, body).json();
    }

    private void delete(String path) {
        assertTrue(sandbox.send(sandbox.at("/graph/v24.0" + path + "?access_token=" + Playground.TOKEN)
                        .DELETE())
                .json()
                .getBoolean("success"));
    }

    private boolean field(String name) {
        return sandbox.graph("/" + comment + "?fields=" + name).json().getBoolean(name);
    }
}
