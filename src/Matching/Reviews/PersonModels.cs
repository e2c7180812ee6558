using LowIncomeMonitor.Domain.Linkage.People;

namespace LowIncomeMonitor.Matching.Reviews;

/// <summary>The model by which people are compared in the stream: linkage/chinese.json, compiled in.</summary>
internal static class PersonModels
{
    private const string Resource = "LowIncomeMonitor.Matching.linkage.chinese.json";

    public static PersonModel Committed()
    {
        using var stream = typeof(PersonModels).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return PersonModel.Read(reader.ReadToEnd());
    }
}
