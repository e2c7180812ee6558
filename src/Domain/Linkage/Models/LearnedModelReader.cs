namespace LowIncomeMonitor.Domain.Linkage.Models;

/// <summary>Reads the learnt part of a model.</summary>
internal static class LearnedModelReader
{
    /// <exception cref="ArgumentException">Something is missing or of the wrong kind.</exception>
    public static LearnedModel Read(JsonFields learned)
    {
        var certificate = Certificate(learned.Object("certificate") ?? throw new ArgumentException("The learned model has no certificate."));
        var comparisons = learned.Items("comparisons").Select(json => Comparison(new JsonFields(json, "a learned comparison"))).ToList();
        var model = new LearnedModel(learned.Required("prior"), learned.Number("related_prior") ?? 0, comparisons, certificate);
        learned.RefuseOthers();
        return model;
    }

    private static LearnedComparison Comparison(JsonFields fields)
    {
        var comparison = new LearnedComparison(
            fields.Text("name") ?? "",
            [.. fields.Items("levels").Select(JsonFields.AsText)],
            Rows(fields, "m"), Rows(fields, "u"), Rows(fields, "r"));
        fields.RefuseOthers();
        return comparison;
    }

    private static IReadOnlyList<IReadOnlyList<double>> Rows(JsonFields fields, string name) =>
        [.. fields.Items(name).Select(row => (IReadOnlyList<double>)[.. row.EnumerateArray().Select(value => value.GetDouble())])];

    private static BirthCertificate Certificate(JsonFields fields)
    {
        var certificate = new BirthCertificate(
            fields.Text("data_hash") ?? "", (int)fields.Required("left_records"), (int)fields.Required("right_records"),
            (long)fields.Required("seed"), (long)fields.Required("random_pairs"), (long)fields.Required("candidate_pairs"),
            (int)fields.Required("iterations"), fields.Required("expected_matches"), fields.Required("blocking_recall"));
        fields.RefuseOthers();
        return certificate;
    }
}
