using LowIncomeMonitor.Domain.Linkage.Models;

namespace LowIncomeMonitor.Domain.Tests.Linkage.Models;

public sealed class LinkModelJsonTests
{
    [Fact]
    public void Write_AModel_IsReadAgainAsTheSame()
    {
        var model = LinkModelJson.Read(
            """
            { "model": "m", "one_to_one": true, "expected_precision": 0.99,
              "comparisons": [ "town", { "name": "given", "columns": ["given", "family"], "crossed": true, "comparator": "jaro_winkler",
                                         "label": { "zh": "名", "en": "given name" } },
                               { "name": "born", "comparator": "edits", "thresholds": [1], "follows": "given" } ],
              "blocking": ["given + family:prefix:3", ["born"]], "choose_keys": false }
            """);

        Assert.Equal(LinkModelJson.Write(model), LinkModelJson.Write(LinkModelJson.Read(LinkModelJson.Write(model))));
        Assert.Equal("given + family:prefix:3", model.Blocking[0].ToString());
        Assert.Equal([-1, -1, 1], model.Parents());
    }

    [Theory]
    [InlineData("""{ "comparisons": [] }""", "comparisons")]
    [InlineData("""{ "comparisons": ["a"], "blokking": [] }""", "blokking")]
    [InlineData("""{ "comparisons": ["a", "a"] }""", "two comparisons")]
    [InlineData("""{ "comparisons": [{ "name": "a", "follows": "b" }] }""", "does not have")]
    [InlineData("""{ "comparisons": [{ "name": "a", "comparator": "magic" }] }""", "magic")]
    [InlineData("""{ "comparisons": ["a"], "blocking": ["a:nonsense"] }""", "nonsense")]
    [InlineData("""{ "comparisons": ["a"], "choose_keys": false }""", "blocking")]
    [InlineData("""[1]""", "object")]
    [InlineData("""{ """, "JSON")]
    public void Read_AFaultyModel_SaysWhatIsWrong(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => LinkModelJson.Read(json)).Message, StringComparison.Ordinal);
}
