using System.Security.Cryptography;
using System.Text;
using LowIncomeMonitor.Domain.Rules;

namespace LowIncomeMonitor.Domain.Findings;

/// <summary>
/// Hash of the facts on which a verdict stands. Proof that explains a finding explains this fingerprint, so it must
/// change when a fact does and must not change because a day went by or a standard was raised.
/// </summary>
/// <remarks>
/// Of each step go in: what was checked, how it turned out, of whom, and the record with its version and match
/// strength. A found value goes in only where neither a record (whose version already stands for its content) nor a
/// parameter is named: values measured against a parameter, such as months since an event, move by themselves. Steps that
/// only show background stay out.
/// </remarks>
public static class Fingerprint
{
    /// <summary>Bytes of a fingerprint.</summary>
    public const int Size = 16;

    private const char Separator = '\u001F';

    /// <summary>The fingerprint of a trace; the order of its steps does not matter.</summary>
    public static byte[] Of(Trace trace)
    {
        var lines = trace.Steps.Where(step => step.Background is not true).Select(Line).Order(StringComparer.Ordinal);
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines)))[..Size];
    }

    private static string Line(TraceStep step)
    {
        var value = step.Source is null && step.Parameter is null ? step.Value : null;
        var source = step.Source;
        return string.Join(
            Separator, step.Check, (int)step.Outcome, step.PersonId, source?.Source, source?.RecordId, source?.Version,
            (int?)step.Match, value);
    }
}
