using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace LowIncomeMonitor.TestRun;

/// <summary>Reads the result file of a test host (Visual Studio's trx format).</summary>
internal static class TrxFile
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>
    /// Anything that did not pass and was not skipped is a failure. So is a result that disagrees with the host's own
    /// count: a truncated file must not look like a small success.
    /// </summary>
    public static TestOutcome Read(TextReader text)
    {
        // Test output may hold characters XML forbids; they are escaped as references, which the reader must let pass.
        using var reader = XmlReader.Create(text, new XmlReaderSettings { CheckCharacters = false });
        var root = XDocument.Load(reader).Root!;
        var results = root.Descendants(Trx + "UnitTestResult").ToLookup(result => (string?)result.Attribute("outcome"));
        var failed = results.Where(group => group.Key is not ("Passed" or "NotExecuted")).SelectMany(group => group);
        var outcome = new TestOutcome(
            results["Passed"].Count(),
            [.. failed.Select(result => Note(result, "Message", "StackTrace"))],
            [.. results["NotExecuted"].Select(result => Note(result, "Message", "StdOut"))]);

        var total = (string?)root.Descendants(Trx + "Counters").FirstOrDefault()?.Attribute("total");
        var read = outcome.Passed + outcome.Failed.Count + outcome.Skipped.Count;
        if (total != read.ToString(CultureInfo.InvariantCulture))
            outcome = outcome.WithFailure("(test host)", $"reported {total ?? "no"} tests, of which {read} have a result");
        // The host repeats every failed test here; only a run without one has something new to say: how it broke.
        var broken = root.Descendants(Trx + "RunInfo").Where(info => (string?)info.Attribute("outcome") is "Error" or "Failed");
        return outcome.Failed.Count > 0
            ? outcome
            : broken.Aggregate(outcome, (all, info) => all.WithFailure("(test host)", info.Value.Trim()));
    }

    private static TestNote Note(XElement result, params string[] parts)
    {
        var texts = parts.SelectMany(part => result.Descendants(Trx + part)).Select(element => element.Value.Trim());
        var text = string.Join('\n', texts.Where(value => value.Length > 0).Distinct());
        return new((string?)result.Attribute("testName") ?? "(unnamed)", text.Length > 0 ? text : "no reason given");
    }
}
