using LowIncomeMonitor.Platform.Database;

namespace LowIncomeMonitor.Platform.Hosting;

/// <summary>How a log shows an exception, the same in every format.</summary>
internal static class ErrorText
{
    /// <summary>
    /// One sentence where the database is away, which is no defect of the program, so that a stack would only hide what
    /// to do; else the exception with its stack. The caller scrubs it.
    /// </summary>
    public static string Of(Exception error) =>
        IsSentence(error) ? DatabaseErrors.Describe(error.GetBaseException()) : error.ToString();

    /// <summary>True when <see cref="Of"/> gives one sentence, which fits behind the message.</summary>
    public static bool IsSentence(Exception error) =>
        DatabaseErrors.IsTransient(error) || DatabaseErrors.IsTransient(error.GetBaseException());
}
