using System.CommandLine;
using Grpc.Core;
using LowIncomeMonitor.Host.Commands;
using LowIncomeMonitor.Platform.Hosting;
using LowIncomeMonitor.Platform.Privacy;
using Npgsql;

namespace LowIncomeMonitor.Host.Tests.Commands;

[Collection(CommandGroup.Name)]
public sealed class GuardedTests
{
    public static TheoryData<Exception, int, string> Mapped => new()
    {
        { new ArgumentException("--x is wrong."), ExitCodes.WrongUse, "--x is wrong." },
        { new CommandFailedException("Do this first."), ExitCodes.Failed, "Do this first." },
        { new InvalidConfigurationException(["MONITOR__X is wrong."]), ExitCodes.Failed, "MONITOR__X is wrong." },
        { new PrivacyKeyException("The key file is open to others."), ExitCodes.Failed, "The key file is open to others." },
        { new FileNotFoundException("?", "roster.csv"), ExitCodes.Failed, "The file roster.csv does not exist." },
        { new DirectoryNotFoundException("No folder x."), ExitCodes.Failed, "No folder x." },
        { new IOException("No space left on device : '/x'"), ExitCodes.Failed, "No space left on device : '/x'" },
        { new UnauthorizedAccessException("Access to '/x' is denied."), ExitCodes.Failed, "Access to '/x' is denied." },
        { new RpcException(new Status(StatusCode.NotFound, "There is no such case.")), ExitCodes.Failed, "NotFound: There is no such case." },
        { new NpgsqlException("secret", new TimeoutException()), ExitCodes.Failed, "The database cannot be reached or does not answer." },
        { new PostgresException("张三", "ERROR", "ERROR", PostgresErrorCodes.DiskFull), ExitCodes.Failed, "The database's disk is full." },
        { new InvalidOperationException("secret 张三"), ExitCodes.Failed, "InvalidOperationException in LowIncomeMonitor.Host.Tests.Commands.GuardedTests" },
    };

    [Theory]
    [MemberData(nameof(Mapped))]
    public async Task Action_ThatFails_SaysOneSentenceAndExits(Exception error, int exitCode, string sentence)
    {
        var (code, said) = await RunAsync((_, _) => throw error);

        Assert.Equal(exitCode, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Single(said.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("张三", said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Action_Cancelled_SaysThatNothingIsLost()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var (code, said) = await RunAsync(
            (_, token) => Task.FromCanceled<int>(token), cancelled.Token);

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Contains("Nothing is lost", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(
        Func<ParseResult, CancellationToken, Task<int>> action, CancellationToken cancellationToken = default)
    {
        var command = new RootCommand();
        command.SetGuardedAction(action);
        var before = Console.Error;
        using var said = new StringWriter();
        Console.SetError(said);
        try
        {
            var code = await command.Parse([]).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellationToken);
            return (code, said.ToString());
        }
        finally
        {
            Console.SetError(before);
        }
    }
}
