using YamlDotNet.RepresentationModel;

namespace LowIncomeMonitor.Matching.Rules;

/// <summary>
/// A document on which values of a pack rest: title, number and issuer as cited, where it was read, and how good that
/// source is: A the issuing body's own, B press or journal, C a copy.
/// </summary>
internal sealed class PackDocument(YamlNode node, string cited, string grade)
{
    private static readonly string[] s_grades = ["A", "B", "C"];

    public YamlNode Node => node;

    /// <summary>Title, with number and issuer where given, as explanations cite it.</summary>
    public string Cited => cited;

    public string Grade => grade;

    public bool Used { get; set; }

    /// <summary>The documents of a pack by their short names; a pack may have none.</summary>
    public static Dictionary<string, PackDocument> ReadAll(YamlReader yaml, YamlMappingNode root)
    {
        var documents = new Dictionary<string, PackDocument>(StringComparer.Ordinal);
        if (!YamlReader.Has(root, "documents"))
            return documents;
        foreach (var node in yaml.List(root, "documents"))
        {
            yaml.OnlyFields(node, "id", "title", "number", "issuer", "seen", "grade");
            var (id, title, grade) = (yaml.Text(node, "id"), yaml.Text(node, "title"), yaml.Text(node, "grade"));
            if (grade is not null && !s_grades.Contains(grade))
                yaml.Fault(node, "'grade' must be A (the issuing body's own), B (press or journal) or C (a copy)");
            if (id is null || title is null || grade is null)
                continue;
            var number = YamlReader.OptionalText(node, "number");
            var issuer = YamlReader.OptionalText(node, "issuer");
            var cited = $"{title}{(number is null ? "" : $"（{number}）")}{(issuer is null ? "" : $", {issuer}")}";
            if (!documents.TryAdd(id, new PackDocument(node, cited, grade)))
                yaml.Fault(node, $"two documents are called '{id}'");
        }

        return documents;
    }
}
