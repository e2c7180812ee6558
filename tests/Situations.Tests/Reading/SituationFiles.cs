using LowIncomeMonitor.Domain.Alerting;
using LowIncomeMonitor.Domain.People;
using LowIncomeMonitor.Domain.Rules;
using LowIncomeMonitor.Matching.Rules;

namespace LowIncomeMonitor.Situations.Tests.Reading;

/// <summary>Reads rules/situations. Strict, and with every fault at once: file, line, what is wrong.</summary>
internal static class SituationFiles
{
    private const string Folder = "situations";

    /// <exception cref="RulesFilesException">A file has a fault; none is used then.</exception>
    public static IReadOnlyList<Situation> Load(string rulesFolder)
    {
        var faults = new List<YamlFault>();
        var situations = new List<Situation>();
        foreach (var text in YamlFolder.Files(rulesFolder, Folder, faults))
        {
            var yaml = new YamlReader(text, faults);
            if (yaml.Root() is { } root)
                ReadFile(new Columns(yaml, root), text.Name, situations);
        }

        foreach (var twice in situations.GroupBy(story => story.Name).Where(same => same.Count() > 1))
            faults.Add(new YamlFault(twice.Last().At, 0, $"a second story is called '{twice.Key}'; titles name the tests"));
        return faults.Count > 0 ? throw new RulesFilesException(faults) : situations;
    }

    private static void ReadFile(Columns file, string name, List<Situation> situations)
    {
        var rule = new RuleId(file.Text("rule"));
        if (!Path.GetFileName(name).StartsWith(rule.Value, StringComparison.Ordinal))
            file.Fault($"a file about {rule} must be called {rule}*.yaml");
        var place = Place.Read(file, null);
        var neverUnknown = file.TextOrNull("never_unknown") is not null;
        foreach (var story in file.RowsOrNull("situations") ?? [])
            situations.Add(ReadStory(story, rule, name, place, neverUnknown));
        file.End();
    }

    private static Situation ReadStory(Columns story, RuleId rule, string file, Place of, bool neverUnknown)
    {
        var title = ReadTitle(story);
        var place = Place.Read(story, of);
        place.Complete(story);
        var parameters = story.NumbersByName("parameters");
        var (household, people) = Households.Read(story, place.Region ?? default, place.Area ?? AreaKind.Unknown);
        var expected = (story.RowsOrNull("expect") ?? []).Select(row => ReadExpectation(row, rule, people)).ToList();
        if (expected.Count == 0)
            story.Fault("'expect' must say at least one thing");
        story.End();
        return new(
            rule, title, $"{file}:{story.Line}", place.On ?? default, household,
            people.ToDictionary(pair => pair.Value, pair => pair.Key), parameters, expected, neverUnknown);
    }

    private static BilingualText ReadTitle(Columns story)
    {
        if (story.RowOrNull("title") is not { } title)
        {
            story.Fault("'title' needs zh and en: they name the test");
            return new("", "");
        }

        var text = new BilingualText(title.Text("zh"), title.Text("en"));
        title.End();
        return text;
    }

    private static Expectation ReadExpectation(Columns row, RuleId about, Dictionary<string, long> people)
    {
        var rule = row.TextOrNull("rule") is { } named ? new RuleId(named) : about;
        var says = row.Word("verdict", "applies", "does_not_apply", "unknown", "silent") switch
        {
            "applies" => Says.Applies,
            "does_not_apply" => Says.DoesNotApply,
            "unknown" => Says.Unknown,
            _ => Says.Silent,
        };
        var person = Households.PersonOf(row, row.Text("of"), people);
        Level? level = row.WordOrNull("level", "red", "orange", "yellow") switch
        {
            "red" => Level.Red,
            "orange" => Level.Orange,
            "yellow" => Level.Yellow,
            _ => null,
        };
        if (says == Says.Applies != level is not null)
            row.Fault("a level belongs to a verdict that applies, and to no other");
        var missing = row.Words("missing");
        if (says == Says.Unknown != missing.Count > 0)
            row.Fault("what is missing belongs to a verdict that is unknown, and to no other");
        var amount = row.MoneyOrNull("amount");
        row.End();
        return new(rule, person, says, level, amount, missing);
    }
}
